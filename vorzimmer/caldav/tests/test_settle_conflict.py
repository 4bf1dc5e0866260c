"""Deciding which version holds; what follows is in test_pass."""

import pytest

from vorzimmer.caldav import actions
from vorzimmer.caldav.models import Twin
from vorzimmer.caldav.tests.test_find_conflict import said
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Door

__all__ = ["said"]


@pytest.mark.parametrize(("kept", "todo"), [("here", "push"), ("there", "pull"), ("both", "copy")])
def test_the_next_pass_knows_what_to_do(house, said, kept, todo):
    conflict = actions.find_conflict(actor=house.anna.through(Door.SCHEDULE), **said).conflict
    with pytest.raises(NotAllowed):
        actions.settle_conflict(actor=house.ben, conflict=conflict, kept=kept)
    actions.settle_conflict(actor=house.anna, conflict=conflict, kept=kept)
    assert Twin.objects.get().todo == todo
    with pytest.raises(NotAllowed):
        actions.settle_conflict(actor=house.anna, conflict=conflict, kept=kept)
