"""A line in other words, and nothing lost."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.talks import actions
from vorzimmer.talks.stale import Stale

from .scenes import again, at, begun, noted


def test_either_writes_at_the_same_text(house):
    with at(26, 10):
        line = noted(house, begun(house))
        actions.change_line(actor=house.anna, note_line=line, seen_version=1, text="Er kommt sehr gut an")
    now = again(house, line)
    assert (now.text, now.version, now.by_id, now.changed_by_id) == (
        "Er kommt sehr gut an", 2, house.ben.id, house.anna.id,
    )  # fmt: skip


def test_whoever_was_slower_loses_nothing(house, visitor):
    with at(26, 10):
        line = noted(house, begun(house))
        actions.change_line(actor=house.anna, note_line=again(house, line), seen_version=1, text="Annas Text")
        with pytest.raises(Stale):
            actions.change_line(actor=house.ben, note_line=again(house, line), seen_version=1, text="Bens Text")
        answer = visitor.sign_in(house.ben).post(
            f"/talks/lines/{line.pk}/change/", {"seen": "1", "text": "Bens Text"}, part="results"
        )
    assert answer.status_code == 422
    assert "Bens Text" in answer.content.decode()
    assert "Annas Text" in answer.content.decode()
    assert again(house, line).text == "Annas Text"


def test_who_may_not(house):
    with at(26, 10):
        line = noted(house, begun(house))
        for who in ("bea", "susanne"):
            with pytest.raises(NotAllowed):
                actions.change_line(actor=getattr(house, who), note_line=line, seen_version=1, text="X")
