"""Whoever arranges decides."""

import pytest
from django_scopes import scope

from vorzimmer.agreements import actions as agreements
from vorzimmer.agreements.models import Approval
from vorzimmer.journal.action import NotAllowed
from vorzimmer.scheduling import actions

from .scenes import TUESDAY, WEDNESDAY, again, allowed, at, held, made, poll, slots


def chosen(house, search, number=0, who="ben"):
    """One of the times of the poll."""
    slot = slots(house, search)[number]
    return actions.choose_time(actor=getattr(house, who), search=again(house, search), slot=slot)


def test_all_who_were_asked_are_invited_and_the_rest_is_released(house):
    with at():
        search = poll(house)
        chosen(house, search, 1)
    appointment = made(house, search)
    assert appointment.starts_at == WEDNESDAY
    assert held(house) == []
    with scope(workspace=house.workspace):
        assert {each.shown_name for each in appointment.attendees.all()} == {"Anna Adler", "Eva Huber", "Jim Stone"}


def test_a_refusal_brings_the_turn_back(house):
    allowed(house, "approval")
    with at():
        search = poll(house)
        chosen(house, search)
        with scope(workspace=house.workspace):
            approval = Approval.objects.get()
        agreements.refuse_approval(actor=house.anna, approval=approval, reason="Da bin ich in Wien.")
    here = again(house, search)
    assert (here.state, here.turn, here.appointment) == ("open", "ours", None)
    assert TUESDAY not in [slot.starts_at for slot in slots(house, search)]


def test_of_two_who_decide_at_once_one_wins_and_the_other_reads_why(house):
    with at():
        search = poll(house)
        stale = again(house, search)
        other = slots(house, search)[1]
        chosen(house, search)
        with pytest.raises(NotAllowed) as refused:
            actions.choose_time(actor=house.anna, search=stale, slot=other)
    assert "settled" in str(refused.value)
    assert made(house, search).starts_at == TUESDAY


@pytest.mark.parametrize("who", ["carla", "susanne", "emil"])
def test_who_may_not(house, who):
    with at():
        search = poll(house)
        with pytest.raises(NotAllowed):
            chosen(house, search, who=who)
