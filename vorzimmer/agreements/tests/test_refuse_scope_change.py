"""Not now."""

import pytest

from vorzimmer.agreements import actions
from vorzimmer.journal.action import NotAllowed

from .negotiated import inside
from .scope_scenes import wanted


def test_it_stays_as_it_was_agreed(house):
    with inside(house):
        change = actions.refuse_scope_change(actor=house.ben, change=wanted(house), reason="Keine Zeit").change
        assert (change.state, change.reason, change.turn) == ("not_now", "Keine Zeit", "")
        with pytest.raises(NotAllowed):
            actions.agree_scope_change(actor=house.ben, change=change)


def test_only_the_side_that_has_the_turn(house):
    with inside(house), pytest.raises(NotAllowed):
        actions.refuse_scope_change(actor=house.anna, change=wanted(house))
