"""Whoever invited has moved it."""

from datetime import UTC, datetime, timedelta

import pytest

from vorzimmer.caldav import actions
from vorzimmer.caldav.putting import Told
from vorzimmer.calendars.content import Content, Guest
from vorzimmer.calendars.models import Appointment
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Door

AT = datetime(2026, 12, 3, 9, tzinfo=UTC)


def content(title="Messe", at=AT):
    return Content(title=title, starts_at=at, ends_at=at + timedelta(hours=1), zone="Europe/Berlin")


def test_their_time_holds_but_only_when_it_comes_from_there(house, linked):
    told = Told("a@out", 0, organiser=Guest(None, "Lena", "lena@out.example"))
    made = actions.take_appointment(
        actor=house.anna, calendar=linked.calendar, content=content(), told=told
    ).appointment
    later = {"content": content(at=AT + timedelta(days=1)), "told": Told("a@out", 1)}
    with pytest.raises(NotAllowed):
        actions.follow_appointment(actor=house.anna, appointment=made, **later)
    actions.follow_appointment(actor=house.anna.through(Door.CALDAV), appointment=made, **later)
    row = Appointment.objects.get()
    assert (row.starts_at, row.sequence, row.organiser_email) == (AT + timedelta(days=1), 1, "lena@out.example")
