"""One click makes a suggestion a new version of the procedure."""

import pytest

from vorzimmer.handbook import actions
from vorzimmer.journal.action import NotAllowed
from vorzimmer.tasks.tests.scenes import task_in

from .scenes import followed, now, told


@pytest.fixture
def run(house):
    return followed(house, task_in(house, "accepted"))


def suggest(house, run, **said):
    return actions.suggest_step(actor=house.ben, run=run, **said).suggestion


def test_what_was_missing_comes_after_its_line(house, run):
    suggestion = suggest(house, run, kind="missing", text="Anrufen", key="goal", side="client")
    assert actions.take_suggestion(actor=house.anna, suggestion=suggestion).version == 2
    lines = now(house, run.page).steps
    assert [line["text"] for line in lines][:3] == ["Ziel nennen", "Anrufen", "Einladen"]
    assert (lines[1]["side"], now(house, suggestion).taken_in) == ("client", 2)
    assert told(house, "handbook.suggestion_settled") == {house.ben.id}


def test_what_was_not_needed_goes(house, run, visitor):
    suggestion = suggest(house, run, kind="not_needed", key="invite")
    sent = visitor.sign_in(house.anna).post(f"/handbook/suggestions/{suggestion.pk}/take/")
    assert sent.status_code == 302
    assert [line["key"] for line in now(house, run.page).steps] == ["goal", "papers", "minutes"]


def test_once_and_not_what_is_gone_already(house, run):
    first, second = (suggest(house, run, kind="not_needed", key="invite") for _ in range(2))
    actions.take_suggestion(actor=house.anna, suggestion=first)
    for settled in (first, second):
        with pytest.raises(NotAllowed):
            actions.take_suggestion(actor=house.anna, suggestion=settled)
    assert now(house, run.page).version == 2


@pytest.mark.parametrize("who", ["susanne", "carla", "emil"])
def test_who_may_not(house, run, who):
    suggestion = suggest(house, run, kind="missing", text="Anrufen")
    with pytest.raises(NotAllowed):
        actions.take_suggestion(actor=getattr(house, who), suggestion=suggestion)
