"""Nobody decided in time: the clock sets the time free."""

import pytest
from django_scopes import scope

from vorzimmer.calendars import actions
from vorzimmer.calendars.jobs import mind_the_clock
from vorzimmer.calendars.models import Appointment
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Door

from .scenes import at, count
from .test_hold_slot import held


def run(house):
    mind_the_clock.func(workspace_id=str(house.workspace.pk))


def test_once_its_moment_has_come_and_only_once(house):
    with at(21):
        held(house)
        run(house)
        assert count(house, "hold_expired") == 0
    with at(24):
        run(house)
        run(house)
        assert count(house, "hold_expired") == 1
    with scope(workspace=house.workspace):
        assert not Appointment.objects.exists()


def test_nobody_does_it_by_hand(house):
    with at(21):
        appointment = held(house)
        with pytest.raises(NotAllowed, match="no longer held"):
            actions.expire_hold(actor=house.ben.through(Door.SCHEDULE), appointment=appointment)
    with at(24), pytest.raises(NotAllowed, match="by itself"):
        actions.expire_hold(actor=house.ben, appointment=appointment)
