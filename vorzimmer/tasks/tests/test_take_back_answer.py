"""A slip of the finger is no answer."""

from datetime import timedelta

import pytest

from vorzimmer.foundation import clock
from vorzimmer.tasks import actions
from vorzimmer.tasks.tests import asking
from vorzimmer.tasks.tests.asking import EVENING, MORNING, answer, ask, last, order, refused, told

SOON = MORNING + timedelta(minutes=9)
LATE = MORNING + timedelta(minutes=11)


@pytest.fixture(autouse=True)
def _inside(house):
    with asking.inside(house):
        yield


@pytest.fixture
def answered(house):
    question = ask(house.ben, order(house))
    answer(house.anna, question)
    return question


def take_back(actor, question):
    return actions.take_back_answer(actor=actor, question=question)


def test_the_question_is_open_again_and_the_turn_with_whoever_owes_it(house, answered):
    with clock.at(SOON):
        take_back(house.anna, answered)
    answered.refresh_from_db()
    assert (answered.is_open, answered.answer, answered.task.turn) == (True, "", "client")
    assert answered.task.turn_until == EVENING
    assert last() == ("tasks.answer_taken_back", "Anna")
    assert told("tasks.answer_taken_back") == {"Ben"}


def test_what_it_put_into_the_briefing_is_gone(house):
    question = ask(house.ben, order(house), "Als PDF?", brief_field="result_format")
    answer(house.anna, question, "PDF")
    question.task.refresh_from_db()
    assert question.task.brief == {"result_format": "PDF"}
    assert take_back(house.anna, question).changed["brief"][1] == {}
    question.task.refresh_from_db()
    assert question.task.brief == {}


@pytest.mark.parametrize("who", asking.everybody_but("anna"))
def test_only_whoever_answered_takes_it_back(house, answered, who):
    assert "Only the person who answered" in refused(lambda: take_back(getattr(house, who), answered))


def test_not_after_ten_minutes(house, answered):
    with clock.at(LATE):
        assert "ten minutes" in refused(lambda: take_back(house.anna, answered))


def test_not_when_somebody_has_gone_on_with_it(house, answered):
    with clock.at(MORNING + timedelta(minutes=1)):
        actions.accept_task(actor=house.ben, task=answered.task)
    with clock.at(SOON):
        assert "already gone on" in refused(lambda: take_back(house.anna, answered))


def test_a_question_of_another_workspace_does_not_exist(house, answered):
    with pytest.raises(type(answered.task).DoesNotExist):
        take_back(house.dirk, answered)


def test_open_pages_read_again_what_shows_it(house, answered, django_capture_on_commit_callbacks):
    topics = asking.heard_topics(django_capture_on_commit_callbacks, lambda: take_back(house.anna, answered))
    assert {f"task-{answered.task_id}:questions", f"question-{answered.pk}", "today"} < topics


def test_nothing_stays_of_what_fails_or_is_rolled_back(house, answered, monkeypatch):
    asking.nothing_stays(monkeypatch, answered, lambda: take_back(house.anna, answered))
