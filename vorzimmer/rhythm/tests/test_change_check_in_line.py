"""Whoever writes changes a line."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.rhythm import actions
from vorzimmer.rhythm.models import CheckInLine

from .scenes import at, draft, line, lines


def test_it_says_what_was_typed(house):
    with at():
        made = draft(house)
        one = line(house, made)
        actions.change_check_in_line(actor=house.ben, line=one, text="Post öffnen", minutes=20)
    assert lines(house, made) == ["Post öffnen"]


@pytest.mark.parametrize("who", ["anna", "carla", "emil"])
def test_nobody_else_changes_it(house, who):
    with at():
        made = draft(house)
        one = line(house, made)
        with pytest.raises(NotAllowed):
            actions.change_check_in_line(actor=getattr(house, who), line=one, text="Anders")
    assert lines(house, made) == ["Post sichten"]


def test_without_words_it_stays(house):
    with at():
        made = draft(house)
        one = line(house, made)
        with pytest.raises(NotAllowed):
            actions.change_check_in_line(actor=house.ben, line=one, text="")


def test_half_way_nothing_stays(house, monkeypatch):
    with at():
        made = draft(house)
        one = line(house, made)
        monkeypatch.setattr(CheckInLine, "change", lambda *_args, **_kwargs: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            actions.change_check_in_line(actor=house.ben, line=one, text="Anders")
    assert lines(house, made) == ["Post sichten"]
