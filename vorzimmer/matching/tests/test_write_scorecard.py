"""Blind until both are in."""

import pytest
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.matching import actions, queries

from .meeting_scenes import AFTER, MARKS, NOW, planned


def read(house, first, meeting):
    with scope(workspace=house.workspace):
        cards = queries.cards_of(getattr(house, first), meeting)
        return [card.side for card in cards.shown]


def written(house, first, meeting, **said):
    with clock.at(AFTER):
        return actions.write_scorecard(actor=getattr(house, first), meeting=meeting, **(MARKS | said))


def test_each_reads_only_the_own_one_until_both_are_in(house):
    meeting = planned(house)
    written(house, "ben", meeting, note="Klar und freundlich")
    assert (read(house, "ben", meeting), read(house, "anna", meeting), read(house, "carla", meeting)) == (
        ["assistant"], [], [],
    )  # fmt: skip
    written(house, "anna", meeting)
    for who in ("ben", "anna", "carla"):
        assert read(house, who, meeting) == ["assistant", "client"], who


def test_the_record_says_that_it_is_there_and_nothing_of_it(house):
    written(house, "ben", planned(house), note="Geheim bis dahin")
    with scope(workspace=house.workspace):
        facts = Entry.objects.get(kind="matching.scorecard_written").facts
    assert "Geheim" not in str(facts)
    assert "sympathy" not in str(facts)


def test_once_for_each_side_after_the_talk(house):
    meeting = planned(house)
    with clock.at(NOW), pytest.raises(NotAllowed, match="after the talk"):
        actions.write_scorecard(actor=house.ben, meeting=meeting, **MARKS)
    written(house, "ben", meeting)
    with pytest.raises(NotAllowed, match="has written"):
        written(house, "ben", meeting)


@pytest.mark.parametrize("who", ["carla", "bea", "susanne", "emil"])
def test_only_the_two_who_met(house, who):
    with pytest.raises(NotAllowed):
        written(house, who, planned(house))


@pytest.mark.parametrize("mark", [0, 6, -1])
def test_marks_go_from_one_to_five(house, mark):
    with pytest.raises(NotAllowed, match="1 to 5"):
        written(house, "ben", planned(house), sympathy=mark)


def test_only_kinds_that_the_need_asks_for(house):
    meeting = planned(house)
    card = written(house, "ben", meeting, competence={"travel": 5, "private": 1})
    with scope(workspace=house.workspace):
        assert card.meeting.scorecards.get().competence == {"travel": 5}
