"""The work begins."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.tasks import actions

from .promises import every_promise
from .scenes import FRIDAY_EVENING, TUESDAY_MORNING, everybody_but, task_in


def test_the_turn_stays_where_it_is(house, monkeypatch):
    task = task_in(house, "accepted")
    every_promise(house, house.ben, actions.start_task, task, monkeypatch)

    assert (task.state, task.turn, task.turn_until) == ("in_progress", "assistant", FRIDAY_EVENING)
    assert task.turn_since == TUESDAY_MORNING


@pytest.mark.parametrize("who", everybody_but("ben"))
def test_only_whoever_has_it_starts(house, who):
    with pytest.raises(NotAllowed):
        actions.start_task(actor=getattr(house, who), task=task_in(house, "accepted"))


@pytest.mark.parametrize("state", ["handed_over", "in_progress", "declined"])
def test_only_what_is_accepted_is_started(house, state):
    with pytest.raises(NotAllowed):
        actions.start_task(actor=house.ben, task=task_in(house, state))
