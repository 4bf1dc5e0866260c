"""A held time is set free."""

import pytest
from django_scopes import scope

from vorzimmer.calendars import actions
from vorzimmer.calendars.models import Appointment, Gone
from vorzimmer.journal.action import NotAllowed

from .test_hold_slot import held


def test_it_is_gone(house):
    appointment = held(house)
    with pytest.raises(NotAllowed):
        actions.release_slot(actor=house.susanne, appointment=appointment)
    happened = actions.release_slot(actor=house.anna, appointment=appointment)
    assert (happened.title, happened.uid) == ("Quartalsgespräch", appointment.uid)
    with scope(workspace=house.workspace):
        assert not Appointment.objects.exists()
        assert Gone.objects.filter(uid=appointment.uid).exists()
