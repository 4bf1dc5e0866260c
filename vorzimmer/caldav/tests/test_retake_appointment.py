"""Changed in another program."""

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


@pytest.fixture
def made(house, linked):
    said = {"content": content(), "told": Told("a@phone")}
    return actions.take_appointment(actor=house.anna, calendar=linked.calendar, **said).appointment


def test_what_it_says_now(house, made):
    actions.retake_appointment(actor=house.anna, appointment=made, content=content("Messe Graz"), told=Told(made.uid))
    assert Appointment.objects.get().title == "Messe Graz"
    with pytest.raises(NotAllowed):
        actions.retake_appointment(actor=house.emil, appointment=made, content=content(), told=Told(made.uid))
