"""What guests from outside answered: one proposes another time, one comes, one was not asked; and one invites Anna."""

from datetime import datetime, timedelta

from vorzimmer.calendar_mail import actions
from vorzimmer.calendar_mail.acting import for_calendar
from vorzimmer.calendars import actions as calendars
from vorzimmer.calendars.content import Content, Guest
from vorzimmer.calendars.ics import Person, ReceivedEvent
from vorzimmer.calendars.models import Appointment, Calendar
from vorzimmer.config.demo.appointments import at
from vorzimmer.config.demo.calendar import Days
from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor, Door

Cast = dict[str, Actor]
KRUSE = Guest(name="Jan Kruse", email="jan.kruse@kruse-logistik.example", language="de")
HOUR = timedelta(hours=1)


def answer(days: Days, cast: Cast, rooms: dict[str, Engagement]) -> None:
    """By mail, as it comes in."""
    calendar = Calendar.objects.get(engagement=rooms["adler"])
    day = (days.now + timedelta(days=9)).date()
    day += timedelta(days=max(0, 7 - day.weekday()) if day.weekday() > 4 else 0)
    with clock.at(days.ago(2, "11:00")):
        _proposed(cast, calendar)
        _accepted(cast, calendar, at(day, "13:00"))
    with clock.at(days.ago(1, "9:30")):
        _asked(cast, at(day, "16:00"))


def _proposed(cast: Cast, calendar: Calendar) -> None:
    fair = Appointment.objects.get(calendar=calendar, title="Standplanung mit der Messe Wien")
    wolf = fair.attendees.get(email="lena.wolf@messe-wien.example")
    wish = fair.starts_at + timedelta(days=1, hours=1)
    actions.propose_other_time(
        actor=cast["anna"].through(Door.MAIL), attendee=wolf, starts_at=wish, ends_at=wish + fair.lasts,
        comment="Da ist auch unser Techniker im Haus.",
    )  # fmt: skip


def _accepted(cast: Cast, calendar: Calendar, starts_at: datetime) -> None:
    content = Content(
        title="Transport nach Wien", starts_at=starts_at, ends_at=starts_at + HOUR, zone="Europe/Berlin",
        place="Werk 2, Tor 1", guests=(Guest(cast["anna"].membership), Guest(cast["ben"].membership), KRUSE),
    )  # fmt: skip
    made = calendars.make_appointment(actor=cast["anna"], calendar=calendar, content=content).appointment
    mailed = cast["anna"].through(Door.MAIL)
    calendars.answer_appointment(
        actor=mailed, attendee=made.attendees.get(email=KRUSE.email), answer="accepted", comment="Tor 1 passt gut."
    )
    actions.note_unexpected_guest(
        actor=mailed, appointment=made, email="disposition@kruse-logistik.example", name="Disposition Kruse",
        answer="accepted", comment="Wir bringen die Maße mit.",
    )  # fmt: skip


def _asked(cast: Cast, starts_at: datetime) -> None:
    """Greta Gross invites Anna from her own program."""
    calendar = Calendar.objects.get(owner=cast["anna"].membership, main=True)
    event = ReceivedEvent(
        uid="einkaufskreis-herbst@google.com", stamped_at=clock.now(),
        content=Content(
            title="Einkaufskreis Maschinenbau", starts_at=starts_at, ends_at=starts_at + 2 * HOUR, zone="Europe/Berlin",
            place="Handelskammer, Raum 12",
        ),
        organiser=Person("greta.gross@kammer.example", "Greta Gross"),
        attendees=(Person(cast["anna"].person.email, "Anna Adler"),),
    )  # fmt: skip
    actions.receive_invitation(
        actor=for_calendar(calendar, Door.MAIL),
        calendar=calendar,
        events=[event],
        addresses=[cast["anna"].person.email],
    )
