"""A held time becomes an appointment."""

import pytest
from django_scopes import scope

from vorzimmer.calendars import actions
from vorzimmer.journal.action import NotAllowed

from .scenes import content, guests, told
from .test_hold_slot import held


def test_now_those_who_are_to_come_are_asked(house):
    appointment = held(house)
    said = content(guests=guests(house, "ben", "anna"), title="Messebesuch")
    confirmed = actions.confirm_hold(actor=house.ben, appointment=appointment, content=said).appointment
    assert (confirmed.pk, confirmed.kind, confirmed.status, confirmed.held_until) == (
        appointment.pk, "meeting", "confirmed", None,
    )  # fmt: skip
    assert told(house, "appointment_made") == {"Anna"}
    with pytest.raises(NotAllowed, match="no longer held"):
        actions.confirm_hold(actor=house.ben, appointment=confirmed)


def test_as_it_was_held(house):
    confirmed = actions.confirm_hold(actor=house.anna, appointment=held(house)).appointment
    assert (confirmed.title, confirmed.kind) == ("Quartalsgespräch", "meeting")


def test_who_may_not(house):
    with scope(workspace=house.workspace):
        appointment = held(house)
    with pytest.raises(NotAllowed):
        actions.confirm_hold(actor=house.emil, appointment=appointment)
