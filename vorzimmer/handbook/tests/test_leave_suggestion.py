"""A suggestion is left out."""

import pytest

from vorzimmer.handbook import actions
from vorzimmer.journal.action import NotAllowed
from vorzimmer.tasks.tests.scenes import task_in

from .scenes import followed, now, told


@pytest.fixture
def suggestion(house):
    run = followed(house, task_in(house, "accepted"))
    return actions.suggest_step(actor=house.ben, run=run, kind="missing", text="Anrufen").suggestion


def test_the_procedure_stays_and_whoever_said_it_is_told(house, suggestion, visitor):
    sent = visitor.sign_in(house.anna).post(f"/handbook/suggestions/{suggestion.pk}/leave/")
    assert sent.status_code == 302
    assert now(house, suggestion).taken_in is None
    assert not suggestion.is_open
    assert now(house, suggestion.page).version == 1
    assert told(house, "handbook.suggestion_settled") == {house.ben.id}


@pytest.mark.parametrize("who", ["susanne", "carla", "emil"])
def test_who_may_not(house, suggestion, who):
    with pytest.raises(NotAllowed):
        actions.leave_suggestion(actor=getattr(house, who), suggestion=suggestion)
