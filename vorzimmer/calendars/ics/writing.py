"""Appointments as iCalendar text (RFC 5545). Components are cheap to store and to join."""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from vorzimmer.calendars.ics.foreign import kept_lines
from vorzimmer.calendars.ics.lines import VIDEO, address, fold, form, parameter, text, timed, utc, value_of
from vorzimmer.calendars.ics.zones import zone_text

if TYPE_CHECKING:
    from vorzimmer.calendars.models import Appointment, Attendee, Changed

type Organiser = tuple[str, str, str]
"""Name, address, and the address of whoever writes in that name ("" for themselves)."""

PRODUCT = "-//Vorzimmer//Vorzimmer//DE"
PARTSTATS = {
    "accepted": "ACCEPTED", "declined": "DECLINED", "tentative": "TENTATIVE", "delegated": "DELEGATED",
    "open": "NEEDS-ACTION",
}  # fmt: skip
ROLES = {"chair": "CHAIR", "required": "REQ-PARTICIPANT", "optional": "OPT-PARTICIPANT"}
TZID = re.compile(r"^[A-Z-]+;TZID=([^:;\r\n]+)", re.MULTILINE)
CONFIDENTIAL = "CLASS:CONFIDENTIAL"


def component_of(
    appointment: "Appointment", *, only: datetime | None = None, organiser: Organiser | None = None,
    outside: bool = False, reminders: Sequence[int] = (),
) -> str:  # fmt: skip
    """The VEVENTs of an appointment with CRLF at the end of each line: the series, then each date that differs.

    `only` is one date (its original start): that VEVENT alone. `outside` leaves out what is nobody else's business
    (kind, buffers, what other programs of ours wrote). `organiser` stands for the one of the appointment.
    `reminders` are minutes before the beginning.
    """
    changed = {each.original_at: each for each in appointment.changed.all()} if appointment.is_series else {}
    if only is not None:
        return _event(appointment, only, changed.get(only), organiser, outside, reminders)
    dates = [(at, each) for at, each in sorted(changed.items()) if each.says("status") != "cancelled"]
    events = [_event(appointment, None, None, organiser, outside, reminders)]
    events += [_event(appointment, at, each, organiser, outside, reminders) for at, each in dates]
    return "".join(events)


def calendar_text(components: Iterable[str], name: str = "", method: str = "") -> str:
    """A whole VCALENDAR, with a VTIMEZONE for every zone that is named in the components."""
    body = "".join(components)
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "CALSCALE:GREGORIAN"]
    lines += [f"METHOD:{method}"] if method else []
    lines += [f"NAME:{text(name)}", f"X-WR-CALNAME:{text(name)}"] if name else []
    zones = "".join(zone_text(zone) for zone in sorted(set(TZID.findall(body))))
    return "".join(map(fold, lines)) + zones + body + "END:VCALENDAR\r\n"


def _event(
    appointment: "Appointment", at: datetime | None, changed: "Changed | None", organiser: Organiser | None,
    outside: bool, reminders: Sequence[int],
) -> str:  # fmt: skip
    lines = [f"UID:{text(appointment.uid)}", f"DTSTAMP:{utc(appointment.changed_at)}"]
    lines += [f"LAST-MODIFIED:{utc(appointment.changed_at)}"]
    lines += [f"SEQUENCE:{max(appointment.sequence, changed.sequence if changed else 0)}"]
    lines += _times(appointment, at, changed)
    lines += _words(appointment, changed) + _people(appointment, at, organiser, outside)
    kept = [] if outside else _own(appointment) + _foreign(appointment, at, changed)
    lines += kept
    if appointment.private and CONFIDENTIAL not in kept:
        lines.append("CLASS:PRIVATE")
    if "BEGIN:VALARM" not in kept:
        lines += [line for minutes in reminders for line in _alarm(minutes)]
    return "".join(map(fold, ["BEGIN:VEVENT", *lines, "END:VEVENT"]))


def _times(appointment: "Appointment", at: datetime | None, changed: "Changed | None") -> list[str]:
    zone, all_day = appointment.zone, appointment.all_day
    starts_at, ends_at = appointment.starts_at, appointment.ends_at
    if at is not None:
        starts_at, ends_at = at, at + appointment.lasts
    if changed and changed.starts_at and changed.ends_at:
        starts_at, ends_at = changed.starts_at, changed.ends_at
    lines = [timed("DTSTART", starts_at, zone, all_day=all_day), timed("DTEND", ends_at, zone, all_day=all_day)]
    if at is not None:
        return [timed("RECURRENCE-ID", at, zone, all_day=all_day), *lines]
    if appointment.rule:
        lines.append(f"RRULE:{appointment.rule}")
    return lines + _dates(appointment)


def _dates(appointment: "Appointment") -> list[str]:
    gone = {each.original_at for each in appointment.changed.all() if each.says("status") == "cancelled"}
    left_out = {datetime.fromisoformat(each) for each in appointment.left_out} | (
        gone if appointment.is_series else set()
    )
    extra = {datetime.fromisoformat(each) for each in appointment.extra_dates}
    return [*_listed("RDATE", appointment, extra), *_listed("EXDATE", appointment, left_out)]


def _listed(name: str, appointment: "Appointment", moments: set[datetime]) -> list[str]:
    if not moments:
        return []
    zone, all_day = appointment.zone, appointment.all_day
    values = ",".join(value_of(each, zone, all_day=all_day) for each in sorted(moments))
    return [f"{name}{form(zone, all_day=all_day)}:{values}"]


def _words(appointment: "Appointment", changed: "Changed | None") -> list[str]:
    def says(name: str) -> str:
        return changed.says(name) if changed else str(getattr(appointment, name))

    lines = [f"SUMMARY:{text(says('title'))}", f"STATUS:{says('status').upper()}"]
    lines += [f"DESCRIPTION:{text(says('description'))}"] if says("description") else []
    link, place = says("link"), says("place")
    lines += [f"LOCATION:{text(place or link)}"] if place or link else []
    lines += [VIDEO + link] if link else []
    return [*lines, f"TRANSP:{'OPAQUE' if appointment.busy else 'TRANSPARENT'}"]


def _people(
    appointment: "Appointment", at: datetime | None, organiser: Organiser | None, outside: bool
) -> list[str]:  # fmt: skip
    """Outside, addresses of people of the house are nobody's business: the organiser stands for them."""
    attendees = [each for each in appointment.attendees.all() if each.address and not (outside and each.membership_id)]
    if not (attendees or organiser or appointment.organiser_email):
        return []
    name, email, sent_by = organiser or _organiser(appointment)
    by = f';SENT-BY="{address(sent_by)}"' if sent_by and sent_by != email else ""
    lines = [f"ORGANIZER;CN={parameter(name or email)}{by}:{address(email)}"]
    return lines + [_attendee(each, at) for each in attendees]


def _organiser(appointment: "Appointment") -> Organiser:
    if appointment.organiser_email:
        return appointment.organiser_name, appointment.organiser_email, ""
    person = appointment.organiser or appointment.made_by
    return person.name, person.user.email, ""


def _attendee(attendee: "Attendee", at: datetime | None) -> str:
    said = attendee.said_on(at).answer
    rsvp = ";RSVP=TRUE" if said == "open" else ""
    passed_on = _delegation("TO", attendee.delegated_to if said == "delegated" else "")
    passed_on += _delegation("FROM", attendee.delegated_from)
    role = ROLES.get(attendee.role, "REQ-PARTICIPANT")
    name = parameter(attendee.shown_name)
    return (
        f"ATTENDEE;CUTYPE=INDIVIDUAL;ROLE={role};PARTSTAT={PARTSTATS[said]}{rsvp}{passed_on};CN={name}:"
        f"{address(attendee.address)}"
    )


def _delegation(way: str, email: str) -> str:
    return f';DELEGATED-{way}="{address(email)}"' if email else ""


def _own(appointment: "Appointment") -> list[str]:
    around = (appointment.buffer_before, appointment.buffer_after, appointment.travel_before, appointment.travel_after)
    lines = [f"X-VORZIMMER-KIND:{appointment.kind}"] if appointment.kind != "meeting" else []
    lines += [] if appointment.movable else ["X-VORZIMMER-FIXED:TRUE"]
    return lines + ([f"X-VORZIMMER-AROUND:{'/'.join(map(str, around))}"] if any(around) else [])


def _foreign(appointment: "Appointment", at: datetime | None, changed: "Changed | None") -> list[str]:
    foreign = changed.foreign if changed else appointment.foreign if at is None else ""
    kept = kept_lines(foreign, changed.says("description") if changed else appointment.description)
    return kept if appointment.private else [line for line in kept if line != CONFIDENTIAL]


def _alarm(minutes: int) -> list[str]:
    before = timedelta(minutes=minutes)
    trigger = f"-P{before.days}D" if minutes and not before.seconds else f"-PT{minutes}M"
    return ["BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:Reminder", f"TRIGGER:{trigger}", "END:VALARM"]
