"""Somebody cancels an appointment."""

import pytest
from django_scopes import scope

from vorzimmer.calendars import actions
from vorzimmer.calendars.models import Appointment
from vorzimmer.calendars.recurrence import occurrences
from vorzimmer.journal.action import NotAllowed

from .scenes import guests, made, own, seen, shared, told, wall


def dates(house, appointment):
    with scope(workspace=house.workspace):
        found = occurrences(Appointment.objects.get(pk=appointment.pk), wall(1, 0), wall(31, 0, month=12))
    return [each.starts_at.day for each in found if not each.is_cancelled]


def test_it_is_off_the_calendar_and_the_others_hear_why(house):
    appointment = made(house.ben, shared(house), guests=guests(house, "anna"))
    cancelled = actions.cancel_appointment(actor=house.ben, appointment=appointment, words=" Anna ist krank. ")
    assert (cancelled.words_to_guests, cancelled.appointment.status, cancelled.appointment.sequence) == (
        "Anna ist krank.", "cancelled", 1,
    )  # fmt: skip
    assert "STATUS:CANCELLED" in cancelled.appointment.component
    assert seen(house.anna) == {}
    assert told(house, "appointment_cancelled") == {"Anna"}
    with pytest.raises(NotAllowed, match="was cancelled"):
        actions.cancel_appointment(actor=house.ben, appointment=appointment)


def test_one_date(house):
    appointment = made(house.ben, shared(house), rule="FREQ=DAILY;COUNT=4")
    happened = actions.cancel_appointment(actor=house.ben, appointment=appointment, occurrence=wall(25, 10))
    assert happened.date == "20261125T090000Z"
    assert dates(house, appointment) == [24, 26, 27]


def test_one_date_and_all_after_it(house):
    appointment = made(house.ben, shared(house), rule="FREQ=DAILY;COUNT=4")
    actions.cancel_appointment(actor=house.ben, appointment=appointment, occurrence=wall(26, 10), following=True)
    assert dates(house, appointment) == [24, 25]
    actions.cancel_appointment(actor=house.ben, appointment=appointment, occurrence=wall(24, 10), following=True)
    assert dates(house, appointment) == []


def test_what_is_not_movable_is_cancelled_by_nobody_else(house):
    appointment = made(house.anna, own(house, shared_as="details"), movable=False)
    with pytest.raises(NotAllowed, match="not movable"):
        actions.cancel_appointment(actor=house.ben, appointment=appointment)
    actions.cancel_appointment(actor=house.anna, appointment=appointment)


@pytest.mark.parametrize("who", ["carla", "susanne", "emil"])
def test_who_may_not(house, who):
    appointment = made(house.ben, shared(house))
    with pytest.raises(NotAllowed):
        actions.cancel_appointment(actor=getattr(house, who), appointment=appointment)
