"""An appointment is taken away as if it had never been there."""

import pytest
from django_scopes import scope

from vorzimmer.calendars import actions
from vorzimmer.calendars.models import Appointment, Gone
from vorzimmer.journal.action import NotAllowed

from .scenes import guests, made, own, shared


def test_those_who_keep_in_step_hear_that_it_is_gone(house):
    calendar = own(house)
    appointment = made(house.anna, calendar)
    happened = actions.remove_appointment(actor=house.anna, appointment=appointment)
    with scope(workspace=house.workspace):
        assert not Appointment.objects.exists()
        gone = Gone.objects.get(calendar=calendar)
    assert (gone.uid, gone.version) == (appointment.uid, happened.calendar.version)
    assert gone.version > appointment.version


def test_with_guests_it_is_cancelled_instead(house):
    appointment = made(house.ben, shared(house), guests=guests(house, "anna"))
    with pytest.raises(NotAllowed, match="Cancel it"):
        actions.remove_appointment(actor=house.ben, appointment=appointment)
    actions.cancel_appointment(actor=house.ben, appointment=appointment)
    actions.remove_appointment(actor=house.ben, appointment=appointment)


def test_only_whom_it_belongs_to(house):
    appointment = made(house.ben, shared(house))
    for who in ("anna", "carla", "emil"):
        with pytest.raises(NotAllowed):
            actions.remove_appointment(actor=getattr(house, who), appointment=appointment)
