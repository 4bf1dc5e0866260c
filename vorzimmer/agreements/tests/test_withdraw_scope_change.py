"""Asking for it no longer."""

import pytest

from vorzimmer.agreements import actions
from vorzimmer.journal.action import NotAllowed

from .negotiated import inside
from .scope_scenes import wanted


def test_whoever_asked_takes_it_back(house):
    with inside(house):
        change = wanted(house)
        with pytest.raises(NotAllowed):
            actions.withdraw_scope_change(actor=house.ben, change=change)
        assert actions.withdraw_scope_change(actor=house.anna, change=change).change.state == "withdrawn"
