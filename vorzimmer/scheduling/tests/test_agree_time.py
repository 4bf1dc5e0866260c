"""The client says yes."""

import pytest
from django_scopes import scope

from vorzimmer.agreements import actions as agreements
from vorzimmer.agreements.models import Approval
from vorzimmer.journal.action import NotAllowed
from vorzimmer.scheduling import actions

from .scenes import again, allowed, at, made, poll, slots, told


def chosen(house, search, number=0, who="ben"):
    """One of the times of the poll."""
    slot = slots(house, search)[number]
    return actions.choose_time(actor=getattr(house, who), search=again(house, search), slot=slot)


def test_an_approval_by_the_client_makes_it_stand(house):
    allowed(house, "approval")
    with at():
        search = poll(house)
        chosen(house, search)
        with scope(workspace=house.workspace):
            approval = Approval.objects.get()
        agreements.approve(actor=house.anna, approval=approval)
    assert again(house, search).state == "made"
    assert told(house, "appointment_agreed") == {"Ben"}


def test_the_client_herself_asks_nobody(house):
    allowed(house, "never")
    with at():
        search = poll(house, who="anna")
        chosen(house, search, who="anna")
    assert again(house, search).state == "made"


def test_who_may_not(house):
    with at():
        search = poll(house)
        for actor in (house.ben, house.emil):
            with pytest.raises(NotAllowed):
                actions.agree_time(
                    actor=actor, engagement=again(house, search).engagement, slot=slots(house, search)[0]
                )
    assert made(house, search) is None
