"""Date and time budget that the client leaves to the assistant: to ask about, or to decide."""

from urllib.parse import urlencode

import pytest
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.tasks import actions, changes
from vorzimmer.tasks.choices import main_choice
from vorzimmer.tasks.models import Task

from .scenes import FRIDAY_EVENING, hour, inside_pages, refresh, task_in

FRIDAY = {"day": "2026-11-27", "clock": "17:00"}


def order(house, **gaps) -> Task:
    return task_in(house, "handed_over", due_at=None, gaps=gaps)


def main_of(house, task):
    with scope(workspace=house.workspace), inside_pages():
        return main_choice(house.ben, refresh(house, task))


def test_both_can_be_left_when_delegating_and_count_as_said(house, visitor):
    said = {
        "outcome": "Drei Angebote",
        "engagement": house.engagement.pk,
        "gap-due_at": "ask",
        "gap-budget_minutes": "decide",
    }
    live = visitor.sign_in(house.anna).get(f"/tasks/new/fields/?{urlencode(said)}")
    assert {"due_at", "budget_minutes"}.isdisjoint(gap.key for gap in live.context["full"].missing)
    assert visitor.post("/tasks/new/", said).status_code == 302
    with scope(workspace=house.workspace):
        assert Task.objects.get().gaps == {"due_at": "ask", "budget_minutes": "decide"}


def test_what_is_typed_counts_more_than_the_tick(house, visitor):
    said = {
        "outcome": "Drei Angebote", "engagement": house.engagement.pk, "due_date": "2099-11-27", "gap-due_at": "ask",
        "budget_minutes": "30", "gap-budget_minutes": "decide",
    }  # fmt: skip
    visitor.sign_in(house.anna).post("/tasks/new/", said)
    with scope(workspace=house.workspace):
        task = Task.objects.get()
    assert (task.gaps, task.budget_minutes) == ({}, 30)


def test_what_the_assistant_decides_holds_at_once(house, visitor):
    task = order(house, due_at="decide", budget_minutes="decide")
    assert (main_of(house, task).verb, main_of(house, task).opens) == ("accept_task", True)
    with clock.at(hour(1)):
        visitor.sign_in(house.ben).post(f"/tasks/{task.pk}/accept-task/", {**FRIDAY, "budget_minutes": "90"})
    task = refresh(house, task)
    assert (task.state, task.due_at, task.budget_minutes) == ("accepted", FRIDAY_EVENING, 90)
    assert (task.turn, task.turn_until) == ("assistant", FRIDAY_EVENING)
    lines = visitor.get(f"/tasks/{task.pk}/brief/", part="brief").context["brief"]["lines"]
    assert not [line for line in lines if line.is_gap]
    with scope(workspace=house.workspace):
        assert {each.field for each in changes.changes_since(task, 2)} == {"due_at", "budget_minutes"}


def test_it_can_be_accepted_without_deciding_yet(house, visitor):
    task = order(house, due_at="decide")
    with clock.at(hour(1)):
        answer = visitor.sign_in(house.ben).post(f"/tasks/{task.pk}/accept-task/", {})
        assert answer.status_code == 302
    assert (refresh(house, task).state, task.due_at) == ("accepted", None)


def test_a_day_without_a_time_comes_back(house, visitor):
    task = order(house, due_at="decide")
    answer = visitor.sign_in(house.ben).post(f"/tasks/{task.pk}/accept-task/", {"day": "2099-11-27"})
    assert answer.status_code == 422


def test_where_the_client_wants_to_be_asked_a_date_is_proposed(house):
    task = order(house, due_at="ask")
    assert main_of(house, task).verb == "accept_with_date"
    with clock.at(hour(1)):
        actions.accept_with_date(actor=house.ben, task=task, due_at=FRIDAY_EVENING)
    assert (refresh(house, task).turn, task.due_at) == ("client", None)


@pytest.mark.parametrize("gaps", [{}, {"due_at": "ask"}])
def test_nobody_decides_what_was_not_left_to_them(house, gaps):
    task = order(house, **gaps)
    with clock.at(hour(1)), pytest.raises(NotAllowed, match="not left"):
        actions.accept_task(actor=house.ben, task=task, due_at=FRIDAY_EVENING)


def test_an_answer_fills_the_date_or_the_budget_and_goes_when_it_is_taken_back(house):
    task = order(house, due_at="ask", budget_minutes="ask")
    with scope(workspace=house.workspace), clock.at(hour(1)):
        asked = [
            actions.ask_question(actor=house.ben, about=task, text=f"{field}?", brief_field=field).question
            for field in ("due_at", "budget_minutes")
        ]
        answers = {asked[0].pk: "27.11.2026 17:00", asked[1].pk: "90"}
        actions.answer_questions(actor=house.anna, about=refresh(house, task), answers=answers)
        task = refresh(house, task)
        assert (task.due_at, task.budget_minutes) == (FRIDAY_EVENING.replace(tzinfo=task.due_at.tzinfo), 90)
        actions.take_back_answer(actor=house.anna, question=type(asked[1]).objects.get(pk=asked[1].pk))
        assert refresh(house, task).budget_minutes is None
