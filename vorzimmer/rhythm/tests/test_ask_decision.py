"""A decision that is needed becomes a question."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.rhythm import actions
from vorzimmer.rhythm.models import CheckInLine
from vorzimmer.tasks.models import Question

from .scenes import again, at, draft, line


def needed(house):
    """An evening with a decision that is needed."""
    made = draft(house, "evening")
    return line(house, made, "Welche Farbe?", section="decision", who="client", needs="Der Druck beginnt morgen")


def test_it_has_a_clock_of_its_own(house):
    with at(16):
        one = needed(house)
        actions.ask_decision(actor=house.ben, line=one)
    with scope(workspace=house.workspace):
        asked = Question.objects.get()
    assert (asked.text, asked.why, asked.to_side) == ("Welche Farbe?", "Der Druck beginnt morgen", "client")
    assert asked.answer_by is not None
    assert again(house, one).question_id == asked.pk


@pytest.mark.parametrize("who", ["anna", "carla", "emil"])
def test_nobody_else_asks(house, who):
    with at(16):
        one = needed(house)
        with pytest.raises(NotAllowed):
            actions.ask_decision(actor=getattr(house, who), line=one)


def test_only_decisions_and_only_once(house):
    with at(16):
        one = needed(house)
        actions.ask_decision(actor=house.ben, line=one)
        with pytest.raises(NotAllowed):
            actions.ask_decision(actor=house.ben, line=again(house, one))


def test_half_way_there_is_no_question(house, monkeypatch):
    with at(16):
        one = needed(house)
        monkeypatch.setattr(CheckInLine, "change", lambda *_args, **_kwargs: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            actions.ask_decision(actor=house.ben, line=one)
    with scope(workspace=house.workspace):
        assert not Question.objects.exists()
