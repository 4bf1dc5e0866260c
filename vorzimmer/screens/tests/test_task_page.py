"""The page of a task: all parts together, in the order in which they need the reader."""

import pytest
from django_scopes import scope

from vorzimmer.conversations import actions as talking
from vorzimmer.notifications.queries import unread_count
from vorzimmer.screens.tests import story
from vorzimmer.screens.tests.story import words_of

PARTS = ("turn", "questions", "deliveries", "brief", "conversation", "steps", "phone_notes")


def places(response, *parts):
    html = response.content.decode()
    return [html.index(f'id="{part}"') for part in parts]


def test_every_part_is_there_and_reads_itself_again(house, visitor):
    task = story.work(house)
    html = visitor.sign_in(house.anna).get(f"/tasks/{task.pk}/").content.decode()
    for part in PARTS:
        assert f'id="{part}"' in html, part
    for topic in (f"task-{task.pk}", f"task-{task.pk}:steps", f"task-{task.pk}:brief", f"task-{task.pk}:stream"):
        assert f"live:{topic} from:body" in html, topic


def test_what_needs_the_reader_comes_before_the_briefing(house, visitor):
    task = story.work(house)
    story.ask(house, task, blocking=True)
    order = places(visitor.sign_in(house.anna).get(f"/tasks/{task.pk}/"), "turn", "questions", "brief", "conversation")
    assert order == sorted(order)
    order = places(visitor.sign_in(house.ben).get(f"/tasks/{task.pk}/"), "turn", "brief", "questions", "conversation")
    assert order == sorted(order)


def test_a_result_that_waits_comes_first_too(house, visitor):
    task = story.work(house)
    story.deliver(house, task)
    order = places(visitor.sign_in(house.anna).get(f"/tasks/{task.pk}/"), "deliveries", "brief")
    assert order == sorted(order)


def test_a_draft_is_its_briefing_and_nothing_else_yet(house, visitor):
    with story.inside(house.anna):
        task = story.actions.write_draft(actor=house.anna, engagement=house.engagement, title="Summer party").task
    html = visitor.sign_in(house.anna).get(f"/tasks/{task.pk}/").content.decode()
    assert 'id="brief"' in html
    assert 'id="conversation"' not in html
    assert visitor.sign_in(house.ben).get(f"/tasks/{task.pk}/").status_code == 404


def test_history_and_conversation_are_one_stream(house, visitor):
    task = story.work(house)
    with story.inside(house.anna, story.later(minutes=5)):
        talking.post_message(actor=house.anna, about=task, html="<p>A window seat, please.</p>")
    page = words_of(visitor.sign_in(house.ben).get(f"/tasks/{task.pk}/"))
    assert page.index("Anna handed over “Trip to Vienna”") < page.index("A window seat, please.")


def test_the_people_say_until_when_they_can_be_reached(house, visitor):
    task = story.work(house)
    page = words_of(visitor.sign_in(house.ben).get(f"/tasks/{task.pk}/"))
    assert "Anna Adler Contact, reachable until today 17:00" in page


def test_a_part_after_a_post_is_the_page_read_again(house, visitor):
    task = story.work(house)
    visitor.sign_in(house.ben)
    fields = {"text": "Ask the hotel", "who": "assistant"}
    answer = visitor.post(f"/tasks/{task.pk}/steps/add/", fields, part="steps")
    assert answer.status_code == 200
    whole = words_of(visitor.get(f"/tasks/{task.pk}/"))
    assert words_of(answer).partition("Add a step")[0] in whole


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("anna", 200),
        ("ben", 200),
        ("bea", 200),
        ("carla", 200),
        ("susanne", 200),
        ("otto", 200),
        ("emil", 404),
        ("dora", 404),
    ],
)
def test_it_answers_each_of_the_cast(house, visitor, who, status):
    task = story.work(house)
    assert visitor.sign_in(getattr(house, who)).get(f"/tasks/{task.pk}/").status_code == status
    assert visitor.get(f"/w/nord/tasks/{task.pk}/").status_code == status


@pytest.mark.parametrize("many", [1, 20])
def test_the_number_of_queries_does_not_grow(house, visitor, django_assert_max_num_queries, many):
    task = story.work(house)
    for number in range(many):
        with story.inside(house.ben):
            talking.post_message(actor=house.ben, about=task, html=f"<p>Number {number}</p>")
        story.ask(house, task, f"Question {number}?")
        story.do(house.ben, "add_step", task=task, text=f"Step {number}", side="client")
    with scope(workspace=house.workspace):
        visitor.sign_in(house.anna).get(f"/tasks/{task.pk}/")
    with django_assert_max_num_queries(27):
        visitor.get(f"/tasks/{task.pk}/")


def test_what_one_was_told_about_a_task_is_seen_by_opening_it(house, visitor):
    task = story.work(house)
    story.ask(house, task)
    story.ask(house, story.work(house, "Invitation"))

    def unseen():
        with scope(workspace=house.workspace):
            return unread_count(house.anna)

    before = unseen()
    visitor.sign_in(house.ben).get(f"/tasks/{task.pk}/")
    assert unseen() == before
    visitor.sign_in(house.anna).get(f"/tasks/{task.pk}/")
    assert 0 < unseen() < before
