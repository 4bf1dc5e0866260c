"""Whoever writes takes a line out."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.rhythm import actions
from vorzimmer.rhythm.models import CheckInLine

from .scenes import at, draft, line, lines, recorded


def test_it_is_gone(house):
    with at():
        made = draft(house)
        one = line(house, made)
        actions.remove_check_in_line(actor=house.ben, line=one)
    assert lines(house, made) == []


@pytest.mark.parametrize("who", ["anna", "carla", "emil"])
def test_nobody_else_takes_it_out(house, who):
    with at():
        made = draft(house)
        one = line(house, made)
        with pytest.raises(NotAllowed):
            actions.remove_check_in_line(actor=getattr(house, who), line=one)
    assert lines(house, made) == ["Post sichten"]


def test_half_way_nothing_stays(house, monkeypatch):
    with at():
        made = draft(house)
        one = line(house, made)
        monkeypatch.setattr(CheckInLine, "delete", lambda *_args, **_kwargs: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            actions.remove_check_in_line(actor=house.ben, line=one)
    assert recorded(house, "line_removed") == 0
