"""A time is kept free until somebody decides."""

import pytest
from django_scopes import scope

from vorzimmer.calendars import actions, queries
from vorzimmer.calendars.models import Appointment
from vorzimmer.journal.action import NotAllowed

from .scenes import at, content, own, shared, wall


def held(house, calendar=None, **more):
    return actions.hold_slot(actor=house.ben, calendar=calendar or shared(house), content=content(**more)).appointment


def busy(house, who):
    member = getattr(house, who).membership
    with scope(workspace=house.workspace):
        return queries.busy_times([member], wall(23, 0), wall(28, 0))[member.pk]


def test_it_counts_as_busy_for_two_days_or_as_long_as_it_says(house):
    with at(21):
        assert held(house).held_until == wall(23, 8)
        appointment = held(house, day=25, held_until=wall(22, 8))
        assert (appointment.kind, appointment.status) == ("hold", "tentative")
        assert busy(house, "ben") == [(wall(24, 10), wall(24, 11)), (wall(25, 10), wall(25, 11))]
    with at(22, 9):
        assert busy(house, "ben") == [(wall(24, 10), wall(24, 11))]


def test_who_may_not(house):
    with pytest.raises(NotAllowed):
        held(house, own(house))
    with pytest.raises(NotAllowed):
        actions.hold_slot(actor=house.carla, calendar=shared(house), content=content())
    with scope(workspace=house.workspace):
        assert not Appointment.objects.exists()
