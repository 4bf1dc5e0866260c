"""A slip of the hand."""

from datetime import timedelta

import pytest

from vorzimmer.agreements import actions
from vorzimmer.agreements.models import Deed
from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed

from .acting import agreed, asked, book, task_of
from .negotiated import inside


def test_the_entry_goes_and_its_amount_counts_no_longer(house):
    with inside(house):
        agreed(house)
        task = task_of(house)
        actions.take_back_act(actor=house.ben, deed=book(house, task, 140_00))
        assert not Deed.objects.exists()
        assert book(house, task, 150_00).amount_cents == 150_00


def test_an_approval_that_it_used_is_free_again(house):
    with inside(house):
        agreed(house)
        task = task_of(house)
        approval = actions.approve(actor=house.anna, approval=asked(house, task)).approval
        actions.take_back_act(actor=house.ben, deed=book(house, task, 240_00, approval=approval))
        assert book(house, task, 240_00, approval=approval).outcome == "approved"


def test_only_by_whoever_recorded_it_and_for_ten_minutes(house):
    with inside(house):
        deed = book(house, task_of(house))
        for who in (house.anna, house.bea, house.carla):
            with pytest.raises(NotAllowed):
                actions.take_back_act(actor=who, deed=deed)
        with clock.at(clock.now() + timedelta(minutes=11)), pytest.raises(NotAllowed):
            actions.take_back_act(actor=house.ben, deed=deed)
