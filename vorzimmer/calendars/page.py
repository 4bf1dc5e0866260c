"""What the page of an appointment says: put together from what was read."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from vorzimmer.calendars import queries, repeating, saying
from vorzimmer.calendars.content import Content
from vorzimmer.calendars.models import Appointment, Attendee
from vorzimmer.calendars.parts import parts_of
from vorzimmer.calendars.recurrence import Occurrence, occurrences
from vorzimmer.foundation import clock, moments
from vorzimmer.journal.queries import history_of, lines
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership

NEXT, AHEAD = 6, timedelta(days=400)
SOON, LATE = timedelta(minutes=15), timedelta(hours=1)
TONES = {"accepted": "good", "tentative": "info", "declined": "bad", "delegated": "", "open": ""}
LAST = 12
"""Lines of the history that are shown."""


@dataclass(frozen=True, slots=True)
class Came:
    """Somebody who was asked, as a row."""

    face: Any
    name: str
    line: str
    answer: str
    tone: str
    comment: str


def facts(actor: Actor, appointment: Appointment, seen: Occurrence) -> dict[str, Any]:
    """Everything the page shows."""
    attendees = list(appointment.attendees.all())
    mine = queries.my_attendance(actor, appointment)
    engagement = appointment.calendar.engagement
    members = [each.membership for each in attendees if each.membership is not None]
    others = members if engagement is None else [*members, *queries.colleagues(actor, engagement)]
    found = lines(history_of(actor, appointment.pk)[:LAST])
    date = seen.original_at if appointment.is_series else None
    said = mine.said_on(date) if mine else None
    return {
        "appointment": appointment, "seen": seen, "mine": mine, "said": said, "asks": _asks(appointment, mine),
        "task": appointment.task, "history": found,
        "parts": parts_of(actor, appointment),
        "topics": [f"appointment-{appointment.pk}", f"calendar-{appointment.calendar_id}"],
        "when": saying.span_text(seen.starts_at, seen.ends_at, all_day=appointment.all_day),
        "there": "" if appointment.all_day else ", ".join(saying.elsewhere(seen.starts_at, seen.ends_at, others)),
        "often": often(appointment), "around": around(appointment), "guests": [came(each, date) for each in attendees],
        "dates": _dates(appointment, seen), "conflicts": _clashes(actor, appointment, seen),
        "join_url": _join(seen), "organiser": _organiser(appointment), "remind": str(queries.reminds(appointment) or ""),
        "my_tone": TONES[said.answer] if said else "", "my_answer": answer_words(said.answer) if said else "",
        **back_to(appointment.calendar, seen.starts_at),
    }  # fmt: skip


def _asks(appointment: Appointment, mine: Attendee | None) -> bool:
    """Whoever made it and comes anyway is not asked, and for a time that is only held nobody is."""
    if appointment.is_held:
        return False
    return mine is not None and not (mine.membership_id == appointment.organiser_id and mine.answer == "accepted")


def _clashes(actor: Actor, appointment: Appointment, seen: Occurrence) -> list[SimpleNamespace]:
    """Only while it can still be avoided, and only for whoever has it in their day."""
    if seen.is_cancelled or appointment.all_day or seen.ends_at < clock.now() or not is_concerned(actor, appointment):
        return []
    content = queries.content_of(appointment, seen).but(rule="", extra_dates=(), left_out=())
    return conflicts(actor, content, appointment)


def is_concerned(actor: Actor, appointment: Appointment) -> bool:
    """It stands in their own calendar, or they are asked and have not said no."""
    mine = queries.my_attendance(actor, appointment)
    return appointment.calendar.owner_id == actor.id or (mine is not None and mine.answer != "declined")


def back_to(calendar: Any, day: datetime) -> dict[str, str]:
    """The calendar in which it stands, at its day."""
    on = moments.local(day).date().isoformat()
    if calendar.engagement_id:
        place = reverse("calendars:of_engagement", args=[calendar.engagement_id])
        return {"back_url": f"{place}?day={on}", "back_label": str(calendar)}
    return {"back_url": f"{reverse('calendars:own')}?day={on}", "back_label": _("Calendar")}


def often(appointment: Appointment) -> str:
    """How it comes back, in words."""
    first = moments.local(appointment.starts_at).date()
    return repeating.sentence(appointment.rule, first, appointment.zone)


def around(appointment: Appointment) -> str:
    """Buffers and ways, in words."""
    words = {
        "travel_before": _("way there %(time)s"), "buffer_before": _("%(time)s before it"),
        "buffer_after": _("%(time)s after it"), "travel_after": _("way back %(time)s"),
    }  # fmt: skip
    return ", ".join(
        text % {"time": moments.duration(getattr(appointment, name))}
        for name, text in words.items()
        if getattr(appointment, name)
    )


def came(attendee: Attendee, date: datetime | None = None) -> Came:
    """One of those who were asked, with what they said to this date of a series."""
    line = "" if attendee.membership_id else attendee.email
    if attendee.role == Attendee.Role.OPTIONAL:
        line = " · ".join(filter(None, (line, _("can come"))))
    passed_on = _passed_on(attendee)
    line = " · ".join(filter(None, (line, passed_on)))
    face = attendee.membership or SimpleNamespace(name=attendee.shown_name)
    said = attendee.said_on(date)
    return Came(face, attendee.shown_name, line, answer_words(said.answer), TONES[said.answer], said.comment)


def _passed_on(attendee: Attendee) -> str:
    """Who comes in their place, or in whose place they come."""
    if attendee.answer == Attendee.Answer.DELEGATED and attendee.delegated_to:
        return _("%(who)s comes in their place") % {"who": attendee.delegated_to}
    return _("in place of %(who)s") % {"who": attendee.delegated_from} if attendee.delegated_from else ""


def answer_words(answer: str) -> str:
    """What somebody said, as a chip."""
    return {
        "accepted": pgettext("an answer", "comes"), "tentative": pgettext("an answer", "if need be"),
        "declined": pgettext("an answer", "does not come"), "open": pgettext("an answer", "no answer yet"),
        "delegated": pgettext("an answer", "sends somebody else"),
    }[answer]  # fmt: skip


def conflicts(actor: Actor, content: Content, besides: Appointment | None = None) -> list[SimpleNamespace]:
    """What else the reader has at that time, at most three."""
    found = queries.conflicts(actor, content, [actor.membership], besides)
    return [
        SimpleNamespace(title=each.title or _("something else"), when=saying.span_text(each.starts_at, each.ends_at))
        for each in found[:3]
    ]


def names(attendees: Iterable[Attendee], but: Membership) -> str:
    """Those who are told, by name."""
    return ", ".join(each.shown_name for each in attendees if each.membership_id != but.pk)


def _dates(appointment: Appointment, seen: Occurrence) -> list[Occurrence]:
    if not appointment.is_series:
        return []
    now = clock.now()
    return [each for each in occurrences(appointment, now, now + AHEAD) if each.original_at != seen.original_at][:NEXT]


def _organiser(appointment: Appointment) -> str:
    if appointment.organiser is not None:
        return appointment.organiser.user.first_name
    return appointment.organiser_name or appointment.organiser_email


def _join(seen: Occurrence) -> str:
    """The link to the call, shortly before it begins and while it lasts."""
    now = clock.now()
    return seen.link if seen.link and seen.starts_at - SOON <= now <= seen.ends_at + LATE else ""
