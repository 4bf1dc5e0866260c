"""No longer in step."""

import pytest

from vorzimmer.caldav import actions
from vorzimmer.caldav.models import Linked
from vorzimmer.journal.action import NotAllowed


def test_it_ends_and_the_calendar_stays(house, account, linked):
    actions.unlink_calendar(actor=house.anna, connection=account, linked=linked)
    assert Linked.objects.get().ended_at is not None
    linked.calendar.refresh_from_db()
    assert linked.calendar.archived_at is None


def test_once_and_by_its_person(house, account, linked):
    with pytest.raises(NotAllowed):
        actions.unlink_calendar(actor=house.ben, connection=account, linked=linked)
    actions.unlink_calendar(actor=house.anna, connection=account, linked=linked)
    with pytest.raises(Linked.DoesNotExist):
        actions.unlink_calendar(actor=house.anna, connection=account, linked=linked)
