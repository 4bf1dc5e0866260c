"""Somebody outside has to act first."""

import pytest

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.tasks import actions

from .promises import every_promise
from .scenes import everybody_but, hour, refresh, task_in

THURSDAY = hour(48)


def test_the_hotel_has_the_turn(house, monkeypatch):
    task = task_in(house, "in_progress")
    every_promise(house, house.ben, actions.wait_for, task, monkeypatch, who="Hotel Adler", until=THURSDAY)

    assert (task.state, task.turn, task.turn_until, task.waits_for) == (
        "in_progress",
        "third",
        THURSDAY,
        "Hotel Adler",
    )


def test_a_question_in_between_does_not_end_the_waiting(house):
    task = task_in(house, "in_progress")
    with clock.at(hour(1)):
        actions.wait_for(actor=house.ben, task=task, who="Hotel Adler", until=THURSDAY)
        question = actions.ask_question(actor=house.ben, about=task, text="Auch Frühstück?", blocking=True).question
        assert refresh(house, task).turn == "client"
        actions.answer_questions(actor=house.anna, about=task, answers={question.pk: "Ja"})
    assert (refresh(house, task).turn, task.turn_until) == ("third", THURSDAY)


@pytest.mark.parametrize("who", everybody_but("ben"))
def test_only_whoever_has_it_waits(house, who):
    with pytest.raises(NotAllowed):
        actions.wait_for(actor=getattr(house, who), task=task_in(house, "accepted"), who="Hotel", until=THURSDAY)


def test_it_says_for_whom(house):
    with pytest.raises(NotAllowed):
        actions.wait_for(actor=house.ben, task=task_in(house, "accepted"), who=" ", until=THURSDAY)
