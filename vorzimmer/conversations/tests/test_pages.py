"""The pages of conversations, as each of the cast sees them."""

from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from vorzimmer.conversations import queries
from vorzimmer.conversations.models import Message


@pytest.mark.parametrize(
    ("who", "status"),
    [("anna", 200), ("ben", 200), ("carla", 200), ("otto", 200), ("susanne", 200), ("emil", 404)],
)
def test_who_sees_the_room_before_anybody_has_said_anything(visitor, house, who, status):
    visitor.sign_in(getattr(house, who))
    for path in (
        f"/conversations/{house.engagement.pk}/",
        f"/engagements/{house.engagement.pk}/conversation/",
    ):
        assert visitor.get(path).status_code == status


def test_another_workspace_is_not_there(visitor, house):
    visitor.sign_in(house.dora)
    for path in ("", "stream/", "stream/?after=0"):
        assert visitor.get(f"/conversations/{house.engagement.pk}/{path}").status_code == 404
    for path in ("post/", "read/", "draft/"):
        assert visitor.post(f"/conversations/{house.engagement.pk}/{path}", {"text": "x"}).status_code == 404


def test_without_a_behaviour_the_page_is_shown_again_with_the_message(visitor, inside):
    place = f"/conversations/{inside.engagement.pk}/"
    answer = visitor.sign_in(inside.ben).post(f"{place}post/", {"text": "Guten Morgen\nAnna", "_key": str(uuid4())})
    assert answer.status_code == 302
    assert "<p>Guten Morgen<br>Anna</p>" in visitor.sign_in(inside.anna).get(place).content.decode()
    assert queries.count_unread(inside.anna) == 0


def test_a_behaviour_gets_what_is_new_and_a_repeat_gets_the_same(visitor, inside, say):
    say(inside.anna, "Vorher")
    fields = {"html": "<div>Danke, <em>Anna</em></div>", "_key": str(uuid4()), "after": "1"}
    visitor.sign_in(inside.ben)
    for _ in range(2):
        answer = visitor.post(f"/conversations/{inside.engagement.pk}/post/", fields, part="stream")
        assert answer.status_code == 200
        assert answer.content.decode().count("<article") == 1
        assert fields["_key"] in answer.content.decode()
    assert Message.objects.count() == 2


def test_files_go_along_and_nothing_at_all_is_refused_with_what_was_typed(visitor, inside):
    place = f"/conversations/{inside.engagement.pk}/post/"
    visitor.sign_in(inside.ben)
    file = SimpleUploadedFile("Fahrplan.txt", b"7:55 Wien Hbf")
    assert visitor.post(place, {"text": "", "attachments": [file], "_key": str(uuid4())}).status_code == 302
    message = Message.objects.get()
    assert (message.html, message.text) == ("", "Fahrplan.txt")
    assert "Fahrplan.txt" in visitor.get(f"/conversations/{inside.engagement.pk}/").content.decode()
    assert visitor.post(place, {"text": " "}).status_code == 422
    too_long = visitor.post(place, {"text": "x" * 20_001})
    assert too_long.status_code == 422
    assert "x" * 20_001 in too_long.content.decode()
    assert visitor.post(place, {"text": ""}, part="stream").headers["Content-Type"].startswith("text/plain")


def test_only_what_is_new_is_sent_and_it_is_read_then(visitor, inside, say):
    for number in range(1, 4):
        say(inside.ben, f"Nummer {number}")
    visitor.sign_in(inside.anna)
    page = visitor.get(f"/conversations/{inside.engagement.pk}/stream/?after=2", part="stream").content.decode()
    assert "Nummer 3" in page
    assert "Nummer 2" not in page
    assert queries.count_unread(inside.anna) == 0


def test_older_ones_come_by_the_page_and_none_is_missing(visitor, inside, say):
    for number in range(1, 121):
        say(inside.ben, f"Nummer {number}.")
    talk = queries.get_conversation(inside.anna, inside.engagement.pk)
    seen, before = [], None
    for _ in range(3):
        page = queries.stream_of(inside.anna, talk, before=before)
        seen = [item.message.number for item in page.items if item.message] + seen
        before = page.before
    assert (seen, before) == (list(range(1, 121)), None)
    visitor.sign_in(inside.anna)
    older = visitor.get(f"/conversations/{inside.engagement.pk}/stream/?before=71", part="older").content.decode()
    assert "Nummer 70." in older
    assert "Nummer 71." not in older
    assert 'id="older"' in older
    assert "Nummer 21." in visitor.get(f"/conversations/{inside.engagement.pk}/?before=71").content.decode()


def test_the_first_unread_one_is_marked(inside, say):
    talk = say(inside.ben, "Gelesen").conversation
    say(inside.anna, "Meins")
    say(inside.ben, "Neu")
    say(inside.ben, "Auch neu")
    page = queries.stream_of(inside.anna, talk, read_until=2)
    assert [item.message.text for item in page.items if item.begins_new] == ["Neu"]


def test_on_a_task_what_happened_stands_between_what_was_said(inside, say, trip):
    from vorzimmer.tasks import actions as tasks

    say(inside.ben, "Ich sehe es mir an", about=trip)
    tasks.accept_task(actor=inside.ben, task=trip)
    talk = queries.get_conversation(inside.ben, trip.pk)
    kinds = [item.line.kind if item.line else item.message.text for item in queries.stream_of(inside.ben, talk).items]
    assert kinds[-3:] == ["tasks.handed_over", "Ich sehe es mir an", "tasks.accepted"]


def test_the_list_has_unread_ones_first_and_knows_what_waits(visitor, inside, say, trip):
    say(inside.ben, "@Anna, bitte ansehen", about=trip)
    say(inside.anna, "Im Zimmer")
    anna, bea = (queries.conversation_rows(who) for who in (inside.anna, inside.bea))
    assert [(row.unread, row.is_mine, row.last.text) for row in anna] == [
        (1, True, "@Anna, bitte ansehen"), (0, False, "Im Zimmer"),
    ]  # fmt: skip
    assert [row.is_mine for row in bea] == [False, False]
    assert [row.conversation.task for row in queries.conversation_rows(inside.anna, waiting=True)] == [trip]
    assert queries.conversation_rows(inside.emil) == []
    page = visitor.sign_in(inside.anna).get("/conversations/", part="conversations").content.decode()
    assert "bitte ansehen" in page
    assert "<!doctype" not in page


@pytest.mark.parametrize("many", [1, 30, 50])
def test_queries_do_not_grow_with_messages(visitor, inside, say, trip, kept, many, django_assert_max_num_queries):
    say(inside.anna, "Mit Datei", about=trip, files=[kept])
    for number in range(many - 1):
        say((inside.anna, inside.ben, inside.bea)[number % 3], f"Nummer {number}", about=trip)
    visitor.sign_in(inside.anna)
    with django_assert_max_num_queries(12):
        visitor.get(f"/conversations/{trip.pk}/stream/", part="stream")


@pytest.mark.parametrize("many", [1, 30])
def test_queries_of_the_list_do_not_grow(visitor, inside, say, many, django_assert_max_num_queries):
    from vorzimmer.tasks import actions as tasks

    for number in range(many):
        draft = tasks.write_draft(actor=inside.anna, engagement=inside.engagement, outcome=f"Aufgabe {number}")
        tasks.hand_over(actor=inside.anna, task=draft.task)
        say(inside.ben, f"Zu {number}", about=draft.task)
    visitor.sign_in(inside.anna)
    with django_assert_max_num_queries(14):
        visitor.get("/conversations/", part="conversations")
