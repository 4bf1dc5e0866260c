"""The last talk."""

import pytest
from django_scopes import scope

from vorzimmer.handovers import actions, readiness
from vorzimmer.journal.action import NotAllowed

from .scenes import again, at, day, ended, fresh, parting, told


def test_both_read_it_and_readiness_rises(house):
    with at(23):
        found = parting(house)
        with scope(workspace=house.workspace):
            before = readiness.of(fresh(house)).percent
        actions.note_last_talk(actor=house.ben, parting=found, worked="Alles", contact="Gern")
        with scope(workspace=house.workspace):
            assert readiness.of(fresh(house)).percent > before
    assert (again(house, found).talk_worked, again(house, found).talked_on) == ("Alles", day(23))
    assert "Anna" in told(house, "talk_noted")


def test_also_by_who_has_left_and_not_by_others(house):
    with at(23):
        found = ended(house)
        actions.note_last_talk(actor=house.ben, parting=again(house, found), worked="Alles")
        for who in ("susanne", "emil"):
            with pytest.raises(NotAllowed):
                actions.note_last_talk(actor=getattr(house, who), parting=again(house, found))
