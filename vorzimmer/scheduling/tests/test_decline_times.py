"""The other side declines."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.scheduling import actions

from .scenes import (
    THURSDAY,
    again,
    at,
    guest,
    held,
    made,
    offered,
    outside,
    poll,
    slots,
    taken,
    told,
)  # fmt: skip


def test_the_other_side_declines_or_calls_off(house):
    with at():
        search = offered(house)
        actions.decline_times(**outside(house, search), participant=guest(house, search), words="Keine Zeit.")
        assert (again(house, search).turn, slots(house, search), held(house)) == ("ours", [], [])
        actions.offer_times(actor=house.ben, search=again(house, search), times=(THURSDAY,))
        taken(house, search)
        actions.decline_times(**outside(house, search), participant=guest(house, search))
    assert made(house, search).is_cancelled
    assert again(house, search).state == "cancelled"
    assert told(house, "times_declined") == {"Ben"}


def test_one_of_several_does_not_come_and_the_others_do(house):
    with at():
        search = poll(house)
        actions.choose_time(actor=house.ben, search=again(house, search), slot=slots(house, search)[0])
        actions.decline_times(**outside(house, search), participant=guest(house, search))
    appointment = made(house, search)
    assert not appointment.is_cancelled
    with scope(workspace=house.workspace):
        assert appointment.attendees.get(email="huber@kunde.example").answer == "declined"


def test_a_no_to_a_poll_is_a_no_to_every_time(house):
    with at():
        search = poll(house)
        actions.decline_times(**outside(house, search), participant=guest(house, search), words="Urlaub")
        with scope(workspace=house.workspace):
            answers = set(guest(house, search).votes.values_list("answer", flat=True))
    assert answers == {"no"}
    assert again(house, search).state == "open"


def test_who_may_not(house):
    with at():
        search = offered(house)
        with pytest.raises(NotAllowed):
            actions.decline_times(actor=house.ben, search=again(house, search), participant=guest(house, search))
    assert len(held(house)) == 2
