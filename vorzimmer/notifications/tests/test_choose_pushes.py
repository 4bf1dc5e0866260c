"""Everybody chooses what reaches their devices."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.notifications import actions
from vorzimmer.notifications.tests.phones import add, later


def test_only_what_was_chosen(house, bells, phone):
    add(house, phone)
    bells.inform(actor=house.ben, whom=house.anna.membership, what="All is well")
    later()
    assert not phone.got
    actions.choose_pushes(actor=house.anna, membership=house.anna.membership, pushes={"other": "all"})
    bells.inform(actor=house.ben, whom=house.anna.membership, what="All is well")
    later()
    assert len(phone.got) == 1
    actions.choose_pushes(actor=house.anna, membership=house.anna.membership, pushes={"questions": "never"})
    bells.ask(actor=house.ben, whom=house.anna.membership, what="Which train?")
    later()
    assert len(phone.got) == 1


def test_nobody_chooses_for_others(house, bells):
    with pytest.raises(NotAllowed):
        actions.choose_pushes(actor=house.ben, membership=house.anna.membership, pushes={"other": "all"})
