"""Who is told gets a notification together with the change, and sees it until it is read."""

from datetime import UTC, datetime, timedelta

from django.db import transaction
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.journal.models import Entry
from vorzimmer.live import hub
from vorzimmer.notifications.models import Notification
from vorzimmer.notifications.queries import inbox, unread_count
from vorzimmer.notifications.seeing import seen
from vorzimmer.people.actor import Door
from vorzimmer.tenancy.writes import writes_allowed

TUESDAY = datetime(2026, 11, 24, 9, tzinfo=UTC)


def ask(house, bells, what="Window or aisle?", whom="anna", actor="ben"):
    return bells.ask(actor=getattr(house, actor), whom=getattr(house, whom).membership, what=what)


def test_she_is_told_and_her_pages_hear_of_it(house, bells, django_capture_on_commit_callbacks):
    with hub.listening() as heard, django_capture_on_commit_callbacks(execute=True):
        ask(house, bells)
    one = Notification.objects.get()
    assert (one.to, one.entry, one.kind) == (house.anna.membership, Entry.objects.get(), "test.asked")
    assert (one.needs_you, one.subject_id, one.seen_at) == (True, bells.thing, None)
    assert {"to": [house.anna.id.hex], "topics": ["notifications"]} in heard
    assert unread_count(house.anna) == 1
    assert unread_count(house.ben) == 0


def test_nobody_is_told_of_what_they_did_themselves_unless_the_schedule_did_it_for_them(house, bells):
    bells.inform(actor=house.ben, whom=house.ben.membership, what="Lunch")
    assert not Notification.objects.exists()
    bells.inform(actor=house.ben.through(Door.SCHEDULE), whom=house.ben.membership, what="Default taken")
    assert unread_count(house.ben) == 1


def test_nobody_is_told_of_what_was_rolled_back(house, bells, django_capture_on_commit_callbacks):
    with hub.listening() as heard, django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        ask(house, bells)
        transaction.set_rollback(True)
    assert not Notification.objects.exists()
    assert not heard


def test_who_has_left_is_not_told(house, bells):
    with writes_allowed("a test"):
        house.anna.membership.leave()
    ask(house, bells)
    assert not Notification.objects.exists()


def test_opening_the_thing_marks_what_was_said_about_it(house, bells, django_assert_num_queries):
    ask(house, bells)
    seen(house.emil, bells.thing)
    assert unread_count(house.anna) == 1
    seen(house.anna, bells.thing)
    assert unread_count(house.anna) == 0
    with django_assert_num_queries(1):
        seen(house.anna, bells.thing)


def test_the_inbox_shows_it_leads_there_and_forgets_the_mark(house, bells, visitor):
    ask(house, bells)
    page = visitor.sign_in(house.anna).get("/notifications/", part="inbox").content.decode()
    assert "Ben asks: Window or aisle?" in page
    assert "needs you" in page
    one = Notification.objects.get()
    response = visitor.get(f"/notifications/{one.pk}/")
    assert response["Location"] == f"/w/nord/things/{bells.thing}/"
    assert unread_count(house.anna) == 0
    assert "needs you" not in visitor.get("/notifications/", part="inbox").content.decode()
    assert "Ben asks" in visitor.get("/notifications/?only=needs_me", part="inbox").content.decode()


def test_only_what_needs_me(house, bells):
    bells.inform(actor=house.ben, whom=house.anna.membership, what="Done")
    ask(house, bells)
    assert [row.text for row in inbox(house.anna, needs_me=True).rows] == ["Ben asks: Window or aisle?"]
    assert len(inbox(house.anna).rows) == 2


def test_all_read_at_once_as_a_part_and_as_a_page(house, bells, visitor):
    for part, status in (("inbox", 200), ("", 302)):
        ask(house, bells)
        assert visitor.sign_in(house.anna).post("/notifications/all-seen/", part=part).status_code == status
        assert unread_count(house.anna) == 0


def test_page_after_page_without_gaps_and_repetitions_in_constant_queries(house, bells, django_assert_max_num_queries):
    for number in range(65):
        with clock.at(TUESDAY + timedelta(minutes=number)):
            ask(house, bells, what=f"{number}.")
    texts, before = [], None
    for expected in (30, 30, 5):
        with django_assert_max_num_queries(2):
            page = inbox(house.anna, before=before)
        assert len(page.rows) == expected
        texts += [row.text for row in page.rows]
        before = page.before
    assert before is None
    assert texts == [f"Ben asks: {number}." for number in reversed(range(65))]


def test_others_see_nothing_and_cannot_follow(house, bells, visitor):
    ask(house, bells)
    one = Notification.objects.get()
    for who in ("ben", "carla", "otto", "emil"):
        page = visitor.sign_in(getattr(house, who)).get("/notifications/", part="inbox")
        assert "Window" not in page.content.decode()
        assert visitor.get(f"/notifications/{one.pk}/").status_code == 404
    assert visitor.sign_in(house.dora).get(f"/notifications/{one.pk}/").status_code == 404
    with scope(workspace=house.elsewhere):
        assert unread_count(house.dora) == 0
    assert unread_count(house.anna) == 1


def test_a_strange_key_in_the_address_shows_the_newest(house, bells, visitor):
    ask(house, bells)
    page = visitor.sign_in(house.anna).get("/notifications/?before=x&only=y", part="inbox")
    assert "Window or aisle?" in page.content.decode()


def test_the_bell_says_how_many(house, bells, visitor):
    ask(house, bells)
    page = visitor.sign_in(house.anna).get("/notifications/bell/").content.decode()
    assert 'id="bell"' in page
    assert "new: </span>1" in page
