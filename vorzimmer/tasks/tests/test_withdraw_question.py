"""It has settled itself."""

import pytest

from vorzimmer.tasks import actions
from vorzimmer.tasks.tests import asking
from vorzimmer.tasks.tests.asking import answer, ask, last, order, refused, told


@pytest.fixture(autouse=True)
def _inside(house):
    with asking.inside(house):
        yield


def withdraw(actor, question):
    return actions.withdraw_question(actor=actor, question=question)


def test_nobody_has_to_answer_and_the_turn_comes_back(house):
    question = ask(house.ben, order(house))
    withdraw(house.bea, question)
    question.refresh_from_db()
    assert (question.is_open, question.answered_at, question.task.turn) == (False, None, "assistant")
    assert last() == ("tasks.question_withdrawn", "Bea")
    assert told("tasks.question_withdrawn") == {"Anna"}


@pytest.mark.parametrize("who", asking.everybody_but("ben", "bea"))
def test_only_the_side_that_asked_withdraws(house, who):
    question = ask(house.ben, order(house))
    assert "Only the side that asked" in refused(lambda: withdraw(getattr(house, who), question))


def test_an_answered_question_stays(house):
    question = ask(house.ben, order(house))
    answer(house.anna, question)
    assert "settled already" in refused(lambda: withdraw(house.ben, question))


def test_a_question_of_another_workspace_does_not_exist(house):
    question = ask(house.ben, order(house))
    with pytest.raises(type(question.task).DoesNotExist):
        withdraw(house.dora, question)


def test_open_pages_read_again_what_shows_it(house, django_capture_on_commit_callbacks):
    question = ask(house.ben, house.engagement, "Per Du?")
    topics = asking.heard_topics(django_capture_on_commit_callbacks, lambda: withdraw(house.ben, question))
    assert topics == {f"engagement-{house.engagement.pk}", f"question-{question.pk}", "questions", "today"}


def test_nothing_stays_of_what_fails_or_is_rolled_back(house, monkeypatch):
    question = ask(house.ben, order(house))
    asking.nothing_stays(monkeypatch, question, lambda: withdraw(house.ben, question))
