"""Anna's appointment with Viktor, whom nobody here knows but by his address."""

from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.policy import default

from django.core import mail
from django_scopes import scope

from vorzimmer.calendar_mail import actions as by_mail
from vorzimmer.calendar_mail.models import Unexpected
from vorzimmer.calendar_mail.sending import WAIT
from vorzimmer.calendars import actions
from vorzimmer.calendars.content import Content, Guest
from vorzimmer.calendars.models import Appointment
from vorzimmer.foundation import clock
from vorzimmer.jobs.testing import run_waiting_jobs
from vorzimmer.people.actor import Door

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
AT = datetime(2026, 12, 8, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)
VIKTOR = Guest(None, "Viktor Vogt", "viktor@vogt.example")
ADDRESS = "vorzimmer+{token}@nord.example"


def calendar_of(house):
    return actions.keep_calendar(actor=house.ben, of=house.engagement).calendar


def arranged(house, by="ben", **said):
    """An appointment with Viktor."""
    with scope(workspace=house.workspace):
        content = Content(
            **{
                "title": "Planung", "starts_at": AT, "ends_at": AT + HOUR, "zone": "Europe/Berlin",
                "place": "Werk 2", "guests": (VIKTOR,),
            } | said
        )  # fmt: skip
        return actions.make_appointment(
            actor=getattr(house, by), calendar=calendar_of(house), content=content
        ).appointment


def fresh(house, appointment):
    with scope(workspace=house.workspace):
        return Appointment.objects.get(pk=appointment.pk)


def guest(house, appointment, email="viktor@vogt.example"):
    with scope(workspace=house.workspace):
        return appointment.attendees.get(email=email)


def letters():
    """What has gone out since the last time, after the moment that changes are collected in."""
    with clock.at(clock.now() + WAIT):
        run_waiting_jobs()
    sent = [message_from_bytes(each.message().as_bytes(), policy=default) for each in mail.outbox]
    mail.outbox.clear()
    return sent


def calendar_in(letter):
    """(method, text) of the part that calendar programs read."""
    [part] = [part for part in letter.walk() if part.get_content_type() == "text/calendar"]
    return part.get_param("method"), part.get_content().replace("\r\n ", "").replace("\n ", "")


def words_in(letter):
    return letter.get_body(("plain",)).get_content()


def unexpected(house, appointment, **said):
    """Volker has answered, whom nobody asked."""
    said = {"email": "volker@vogt.example", "name": "Volker Vogt", "answer": "accepted"} | said
    return by_mail.note_unexpected_guest(
        actor=house.anna.through(Door.MAIL), appointment=appointment, **said
    ).unexpected  # fmt: skip


def again(house, row):
    """What has become of Volker."""
    with scope(workspace=house.workspace):
        return Unexpected.objects.get(pk=row.pk)
