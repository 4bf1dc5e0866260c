"""Made in another program."""

from datetime import UTC, datetime, timedelta

import pytest

from vorzimmer.caldav import actions
from vorzimmer.caldav.putting import Told
from vorzimmer.calendars.content import Content
from vorzimmer.calendars.models import Appointment
from vorzimmer.journal.action import NotAllowed

AT = datetime(2026, 12, 3, 9, tzinfo=UTC)


def content(title="Messe", at=AT):
    return Content(title=title, starts_at=at, ends_at=at + timedelta(hours=1), zone="Europe/Berlin")


def test_it_stands_here_under_its_own_name(house, linked):
    said = {"content": content(), "told": Told("a@phone")}
    actions.take_appointment(actor=house.anna, calendar=linked.calendar, **said)
    assert Appointment.objects.get(uid="a@phone").title == "Messe"
    with pytest.raises(NotAllowed):
        actions.take_appointment(actor=house.emil, calendar=linked.calendar, **said)
