"""Somebody wants to be told before an appointment begins."""

import pytest
from django_scopes import scope

from vorzimmer.calendars import actions, queries
from vorzimmer.calendars.models import Reminder
from vorzimmer.journal.action import NotAllowed

from .scenes import at, guests, made, shared, wall


def reminder(house):
    with scope(workspace=house.workspace):
        return Reminder.objects.filter(membership=house.anna.membership).first()


def test_one_per_person_and_it_moves_along(house):
    with at(23):
        appointment = made(house.ben, shared(house), guests=guests(house, "anna"))
        actions.set_reminder(actor=house.anna, appointment=appointment, minutes=15)
        actions.set_reminder(actor=house.anna, appointment=appointment, minutes=30)
        assert (reminder(house).minutes, reminder(house).due_at) == (30, wall(24, 9, 30))
        actions.move_appointment(actor=house.ben, appointment=appointment, starts_at=wall(25, 12), ends_at=wall(25, 13))
        assert reminder(house).due_at == wall(25, 11, 30)
        with scope(workspace=house.workspace):
            assert queries.reminder_of(house.ben, appointment) is None
        actions.cancel_appointment(actor=house.ben, appointment=appointment)
        assert reminder(house).due_at is None
        actions.set_reminder(actor=house.anna, appointment=appointment, minutes=None)
        assert reminder(house) is None


def test_only_who_sees_what_it_is(house):
    appointment = made(house.ben, shared(house))
    for who in ("carla", "susanne", "emil"):
        with pytest.raises(NotAllowed):
            actions.set_reminder(actor=getattr(house, who), appointment=appointment, minutes=5)
