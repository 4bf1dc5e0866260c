"""What was announced takes effect by itself when nobody answers."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from vorzimmer.foundation import clock
from vorzimmer.people.actor import Door
from vorzimmer.tasks import actions
from vorzimmer.tasks.jobs import take_defaults
from vorzimmer.tasks.models import Question
from vorzimmer.tasks.tests import asking
from vorzimmer.tasks.tests.asking import MORNING, answer, ask, last, order, refused, told, work

NOON = MORNING + timedelta(hours=2)


@pytest.fixture(autouse=True)
def _inside(house):
    with asking.inside(house):
        yield


def announced(house, task=None, **fields):
    fields = {"default_text": "9:30", "default_at": NOON} | fields
    return ask(house.ben, task or order(house), **fields)


def take_default(actor, question):
    return actions.take_default(actor=actor, question=question)


def run(house, moment):
    with clock.at(moment):
        take_defaults.func(workspace_id=str(house.workspace.pk))


def test_it_holds_in_the_name_of_whoever_announced_it_and_both_are_told(house):
    question = announced(house)
    run(house, NOON)
    question.refresh_from_db()
    assert (question.answer, question.by_default, question.answered_at) == ("9:30", True, NOON)
    assert question.answered_by == house.ben.membership
    assert question.task.turn == "assistant"
    assert last() == ("tasks.default_taken", "Ben")
    assert told("tasks.default_taken") == {"Anna", "Ben"}


def test_not_before_its_moment_not_twice_and_not_after_an_answer(house):
    task = work(house)
    early, answered = announced(house, task), announced(house, task)
    answer(house.anna, answered, "7:55")
    run(house, NOON - timedelta(seconds=1))
    early.refresh_from_db()
    assert early.is_open
    run(house, NOON)
    run(house, NOON)
    answered.refresh_from_db()
    assert (answered.answer, answered.by_default) == ("7:55", False)
    assert Question.objects.filter(by_default=True).count() == 1


def test_nothing_takes_effect_on_a_closed_task_or_after_it_was_withdrawn(house):
    question = announced(house)
    actions.withdraw_task(actor=house.anna, task=question.task)
    other = announced(house)
    actions.withdraw_question(actor=house.ben, question=other)
    run(house, NOON)
    assert not Question.objects.filter(by_default=True).exists()


@pytest.mark.parametrize("who", ["anna", *asking.everybody_but("anna")])
def test_nobody_lets_it_take_effect_by_hand(house, who):
    question = announced(house)
    with clock.at(NOON):
        assert "by itself" in refused(lambda: take_default(getattr(house, who), question))


def test_the_clock_acts_for_nobody_else(house):
    question = announced(house)
    with clock.at(NOON):
        assert "by itself" in refused(lambda: take_default(house.bea.through(Door.SCHEDULE), question))


def test_a_question_of_another_workspace_is_not_touched(house):
    question = announced(house)
    with clock.at(NOON):
        take_defaults.func(workspace_id=str(house.elsewhere.pk))
    question.refresh_from_db()
    assert question.is_open


def test_nothing_stays_of_what_fails_or_is_rolled_back(house, monkeypatch):
    question = announced(house)
    with clock.at(NOON):
        clockwork = house.ben.through(Door.SCHEDULE)
        asking.nothing_stays(monkeypatch, question, lambda: take_default(clockwork, question))


@given(
    minutes=some.integers(min_value=1, max_value=60 * 24 * 30),
    late=some.integers(min_value=-90, max_value=90),
)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_it_holds_exactly_from_its_moment_on(house, minutes, late):
    moment = MORNING + timedelta(minutes=minutes)
    question = announced(house, house.engagement, default_at=moment)
    run(house, moment + timedelta(seconds=late))
    question.refresh_from_db()
    assert question.is_open == (late < 0)
