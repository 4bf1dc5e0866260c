"""What stands in the calendars: a weekly talk, a journey, a doctor, somebody who has not answered, one date that moved."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from vorzimmer.calendars import actions
from vorzimmer.calendars.content import Content, Guest
from vorzimmer.calendars.models import Appointment, Calendar
from vorzimmer.config.demo.calendar import BERLIN, Days
from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership

Cast = dict[str, Actor]
LONDON = "Europe/London"
WOLF = Guest(name="Lena Wolf", email="lena.wolf@messe-wien.example", zone="Europe/Vienna", language="de")


def arrange(days: Days, cast: Cast, rooms: dict[str, Engagement]) -> None:
    """Own calendars first, then those of the engagements."""
    with clock.at(days.ago(60, "8:40")):
        mine = {name: _opened(cast[name], cast[name].membership) for name in ("anna", "ben", "elena", "oliver")}
        shared = {name: _opened(cast["carla"], rooms[name]) for name in ("adler", "hollerbusch", "whitfield")}
        actions.change_calendar(actor=cast["anna"], calendar=mine["anna"], shared_as="details")
        weekly = _weekly(cast, shared["adler"], days)
    with clock.at(days.ago(2, "10:20")):
        _adler(days, cast, mine, shared["adler"])
        _private(days, cast, mine)
        _whitfield(days, cast, shared["whitfield"])
        _come_back(days, cast)
        next_week = _monday(days) + timedelta(days=7)
        original = at(next_week, "9:00")
        actions.move_appointment(
            actor=cast["anna"], appointment=weekly, starts_at=at(next_week, "11:00"), ends_at=at(next_week, "11:30"),
            occurrence=original,
        )  # fmt: skip


def at(day: date, clock_time: str, zone: ZoneInfo = BERLIN) -> datetime:
    """A time of that day."""
    hours, minutes = clock_time.split(":")
    return datetime.combine(day, time(int(hours), int(minutes)), zone)


def _opened(actor: Actor, of: Engagement | Membership) -> Calendar:
    return actions.keep_calendar(actor=actor, of=of).calendar


def _monday(days: Days) -> date:
    """Of this week; at the weekend of the next."""
    today = days.now.date()
    return today - timedelta(days=today.weekday()) + timedelta(days=7 if today.weekday() > 4 else 0)


def _weekly(cast: Cast, calendar: Calendar, days: Days) -> Appointment:
    first = _monday(days) - timedelta(weeks=8)
    content = Content(
        title="Jour fixe", starts_at=at(first, "9:00"), ends_at=at(first, "9:30"), zone="Europe/Berlin", kind="call",
        rule="FREQ=WEEKLY;BYDAY=MO", description="Was diese Woche ansteht und was du entscheiden musst.",
        link="https://video.nordlicht.example/adler", guests=_both(cast),
    )  # fmt: skip
    made = actions.make_appointment(actor=cast["ben"], calendar=calendar, content=content).appointment
    actions.answer_appointment(
        actor=cast["anna"], attendee=made.attendees.get(membership=cast["anna"].membership), answer="accepted"
    )
    return made


def _adler(days: Days, cast: Cast, mine: dict[str, Calendar], shared: Calendar) -> None:
    monday = _monday(days)
    anna, ben = cast["anna"], cast["ben"]
    fair = Content(
        title="Standplanung mit der Messe Wien", starts_at=at(monday + timedelta(days=3), "10:00"),
        ends_at=at(monday + timedelta(days=3), "11:15"), zone="Europe/Berlin", place="Video", travel_before=0, buffer_after=15,
        description="Grundriss und Strombedarf liegen bei Ben.", guests=(*_both(cast), WOLF),
    )  # fmt: skip
    actions.make_appointment(actor=anna, calendar=shared, content=fair)
    tax = Content(
        title="Steuerbüro Kramer", starts_at=at(monday + timedelta(days=1), "14:00"),
        ends_at=at(monday + timedelta(days=1), "15:30"), zone="Europe/Berlin", place="Lindenstraße 4, Hamburg",
        travel_before=25, travel_after=25, guests=(Guest(membership=anna.membership),),
    )  # fmt: skip
    actions.make_appointment(actor=anna, calendar=mine["anna"], content=tax)
    tour = Content(
        title="Werksbesuch Brenner", starts_at=at(monday + timedelta(days=1), "15:00"),
        ends_at=at(monday + timedelta(days=1), "16:00"), zone="Europe/Berlin", status="tentative", guests=_both(cast),
    )  # fmt: skip
    actions.make_appointment(actor=ben, calendar=shared, content=tour)
    journey = Content(
        title="Reise Wien", starts_at=at(monday + timedelta(days=9), "0:00"), ends_at=at(monday + timedelta(days=12), "0:00"),
        zone="Europe/Berlin", all_day=True, kind="travel", guests=(Guest(membership=anna.membership),),
    )  # fmt: skip
    actions.make_appointment(actor=anna, calendar=mine["anna"], content=journey)


def _private(days: Days, cast: Cast, mine: dict[str, Calendar]) -> None:
    monday = _monday(days)
    for name, title, day, starts, ends in (
        ("anna", "Zahnarzt", 2, "11:00", "12:00"),
        ("anna", "Elternabend", 3, "19:00", "20:30"),
        ("ben", "Physiotherapie", 1, "8:00", "8:45"),
    ):
        on = monday + timedelta(days=day)
        content = Content(
            title=title, starts_at=at(on, starts), ends_at=at(on, ends), zone="Europe/Berlin", private=True
        )
        actions.make_appointment(actor=cast[name], calendar=mine[name], content=content)
    focus = Content(
        title="Ruhige Stunden", starts_at=at(monday + timedelta(days=4), "9:00"),
        ends_at=at(monday + timedelta(days=4), "12:00"), zone="Europe/Berlin", kind="block", rule="FREQ=WEEKLY;BYDAY=FR",
    )  # fmt: skip
    actions.make_appointment(actor=cast["ben"], calendar=mine["ben"], content=focus)


def _whitfield(days: Days, cast: Cast, shared: Calendar) -> None:
    on = _monday(days) + timedelta(days=2)
    content = Content(
        title="Hamburg office, quarterly call", starts_at=at(on, "10:00", ZoneInfo(LONDON)),
        ends_at=at(on, "10:45", ZoneInfo(LONDON)), zone=LONDON, kind="call",
        guests=(Guest(membership=cast["oliver"].membership), Guest(membership=cast["elena"].membership)),
    )  # fmt: skip
    actions.make_appointment(actor=cast["elena"], calendar=shared, content=content)


def _come_back(days: Days, cast: Cast) -> None:
    """What Ben wants to see again: today, and next week."""
    today = days.now.date()
    for title, ahead, note in (
        ("Bei Hotel Adler nach der Zusage fragen", 0, "Frau Lang, vormittags erreichbar"),
        ("Angebot der Druckerei vergleichen", 6, ""),
    ):
        actions.follow_up(
            actor=cast["ben"],
            membership=cast["ben"].membership,
            on_day=today + timedelta(days=ahead),
            title=title,
            note=note,
        )


def _both(cast: Cast) -> tuple[Guest, ...]:
    return tuple(Guest(membership=cast[name].membership) for name in ("anna", "ben"))
