"""An assistant confirms in the client’s name."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.scheduling import actions

from .scenes import again, allowed, at, made, poll, slots


def confirmed(house, search, actor):
    """As the house does it when a time was taken."""
    here = again(house, search)
    return actions.confirm_time(actor=actor, engagement=here.engagement, slot=slots(house, search)[0])


def test_the_record_says_on_which_clause_it_rests(house):
    allowed(house, "report")
    with at():
        search = poll(house)
        confirmed(house, search, house.ben)
    with scope(workspace=house.workspace):
        facts = Entry.objects.get(kind="scheduling.appointment_confirmed").facts
    assert facts["verdict"]["answer"] == "report"


@pytest.mark.parametrize("level", ["approval", "never", "prepare"])
def test_not_where_the_agreement_says_otherwise(house, level):
    allowed(house, level)
    with at():
        search = poll(house)
        with pytest.raises(NotAllowed):
            confirmed(house, search, house.ben)
    assert made(house, search) is None


def test_not_for_another_engagement_nor_by_somebody_else(house):
    with at():
        search = poll(house)
        with pytest.raises(NotAllowed):
            confirmed(house, search, house.emil)
        with pytest.raises(NotAllowed):
            actions.confirm_time(actor=house.bea, engagement=house.other, slot=slots(house, search)[0])
    assert made(house, search) is None
