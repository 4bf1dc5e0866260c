"""The frame around every page: its numbers, its notices, the sheet for delegating."""

from django.contrib import messages
from django.http import HttpResponse
from django_scopes import scope

from vorzimmer.conversations import actions as talking
from vorzimmer.conversations import queries as conversations
from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.notifications import queries as notifications
from vorzimmer.screens.notices import notices_middleware
from vorzimmer.screens.tests import story
from vorzimmer.screens.tests.story import words_of
from vorzimmer.screens.waiting import waiting_counts
from vorzimmer.tenancy.writes import writes_allowed


def counts(actor):
    with scope(workspace=actor.workspace):
        return waiting_counts(actor)


def test_what_waits_is_counted_for_each_side(house):
    trip, letter = story.work(house), story.work(house, "Invitation")
    story.ask(house, trip, blocking=True)
    story.deliver(house, letter)
    story.do(house.ben, "note_call", task=trip, text="Said so.")
    story.order(house, "New")
    story.ask(house, story.work(house, "Laptops"), by="anna")
    assert counts(house.anna).mine == 3
    assert counts(house.ben).mine == 3
    assert counts(house.bea).mine == 0
    assert counts(house.emil).mine == counts(house.dora).mine == counts(house.susanne).mine == 0


def test_an_interim_result_counts_while_somebody_is_asked_to_look(house):
    task = story.work(house)
    story.do(house.ben, "deliver_interim", task=task, text="Half of it.")
    assert counts(house.anna).mine == 0
    story.do(house.ben, "deliver_interim", task=task, text="Two thirds.", please_look=True)
    assert counts(house.anna).mine == 1
    assert counts(house.emil).mine == 0
    story.deliver(house, task)
    assert counts(house.anna).mine == 1


def test_a_task_without_an_assistant_waits_for_the_coordination(house):
    story.do(house.ben, "pass_on", task=story.order(house), to=None, reason="")
    assert counts(house.carla).mine == counts(house.otto).mine == 1
    assert counts(house.susanne).mine == 0


def test_unread_and_told_are_what_their_rooms_say(house):
    task = story.work(house)
    with story.inside(house.ben):
        talking.post_message(actor=house.ben, about=task, html="<p>Hello.</p>")
        talking.post_message(actor=house.ben, about=house.engagement, html="<p>Hello.</p>")
    for actor in (house.anna, house.ben, house.carla, house.otto, house.susanne, house.emil, house.dora):
        with scope(workspace=actor.workspace):
            assert counts(actor).unread == conversations.count_unread(actor)
            assert counts(actor).notifications == notifications.unread_count(actor)
    assert counts(house.anna).unread == 2


def test_the_numbers_are_read_again_while_a_page_stays_open(house, visitor):
    page = visitor.sign_in(house.anna).get("/settings/").content.decode()
    assert 'hx-trigger="live:today from:body delay:1s' in page
    assert 'id="count-today"' in page
    assert 'id="tab-count-notifications"' in page
    story.ask(house, story.work(house))
    numbers = visitor.get("/counts/", part="frame_counts").content.decode()
    assert numbers.count("hx-partial hx-target") == 6
    assert words_of(visitor.get("/counts/", part="frame_counts")).startswith("waiting: 1 waiting: 1")
    assert "waiting:" not in visitor.sign_in(house.emil).get("/counts/", part="frame_counts").content.decode()


def test_every_page_can_delegate_by_key_and_names_the_shortcuts(house, visitor):
    html = visitor.sign_in(house.anna).get("/settings/").content.decode()
    assert 'id="delegate"' in html
    assert 'data-key="n"' in html
    assert 'data-key="g h"' in html
    assert 'id="shortcuts"' in html


def test_those_who_look_on_are_not_offered_to_delegate(house, visitor):
    assert 'id="delegate"' not in visitor.sign_in(house.susanne).get("/").content.decode()


def test_the_team_is_in_the_rail_of_those_who_run_the_workspace(house, visitor):
    assert "/members/" in visitor.sign_in(house.otto).get("/").content.decode()
    assert "/w/nord/members/" not in visitor.sign_in(house.anna).get("/").content.decode()


def test_a_part_has_no_frame_and_asks_nothing_for_it(house, visitor, django_assert_max_num_queries):
    visitor.sign_in(house.anna).get("/tasks/")
    with django_assert_max_num_queries(10):
        part = visitor.get("/tasks/", part="task_list")
    assert "<nav" not in part.content.decode()


def test_flash_messages_come_along_with_an_htmx_answer(house, rf):
    said = answered(rf.post("/", headers={"HX-Request": "true", "HX-Target": "steps"}), HttpResponse("<p>part</p>"))
    assert "hx-partial" in said
    assert "The step is gone." in said
    assert answered(rf.get("/", headers={"HX-Request": "true"}), HttpResponse("x")) == "x"
    assert answered(rf.post("/"), HttpResponse("x")) == "x"
    assert answered(rf.post("/", headers={"HX-Request": "true"}), HttpResponse("x", status=404)) == "x"


def answered(request, response):
    """What the middleware makes of an answer after which a message is waiting."""
    from django.contrib.messages.storage.cookie import CookieStorage

    request.actor = None
    request._messages = CookieStorage(request)
    messages.success(request, "The step is gone.", extra_tags="undo:/steps/restore/x/")
    return notices_middleware(lambda _request: response)(request).content.decode()


def test_delegating_is_offered_where_an_engagement_is_open(house, visitor):
    assert counts(house.anna).delegates
    assert counts(house.otto).delegates
    assert not counts(house.susanne).delegates
    with scope(workspace=house.otto.workspace), writes_allowed("a test"):
        Engagement.objects.update(paused_at=clock.now())
    assert not counts(house.anna).delegates
    assert not counts(house.otto).delegates
    visitor.sign_in(house.otto)
    assert 'data-open="#delegate"' not in visitor.get("/tasks/").content.decode()
    assert 'href="/w/nord/engagements/new/"' in visitor.get("/tasks/new/").content.decode()
