"""Whoever writes adds a line."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.rhythm import actions
from vorzimmer.rhythm.models import CheckInLine

from .scenes import at, draft, line, lines, sent


def test_it_stands_at_the_end(house):
    with at():
        made = draft(house)
        line(house, made, "Post sichten", minutes=15)
        line(house, made, "Blumen bestellen", needs="Farbe", who="client")
    assert lines(house, made) == ["Post sichten", "Blumen bestellen"]


@pytest.mark.parametrize(
    "wrong", [{"text": " "}, {"text": "Post", "section": "gossip"}, {"text": "Post", "who": "all"}]
)
def test_without_words_or_place_it_is_refused(house, wrong):
    with at():
        made = draft(house)
        with pytest.raises(NotAllowed):
            actions.add_check_in_line(actor=house.ben, check_in=made, **wrong)


@pytest.mark.parametrize("who", ["anna", "carla", "susanne", "emil"])
def test_nobody_else_adds(house, who):
    with at():
        made = draft(house)
        with pytest.raises(NotAllowed):
            actions.add_check_in_line(actor=getattr(house, who), check_in=made, text="Mehr")
    assert lines(house, made) == []


def test_what_was_sent_gets_no_more_lines(house):
    with at():
        made = sent(house)
        with pytest.raises(NotAllowed):
            line(house, made)


def test_half_way_nothing_stays(house, monkeypatch):
    with at():
        made = draft(house)
        monkeypatch.setattr(CheckInLine, "save", lambda *_args, **_kwargs: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            line(house, made)
    assert lines(house, made) == []
