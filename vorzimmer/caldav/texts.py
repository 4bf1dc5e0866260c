"""Appointments as the text that goes to other programs, and whether two texts mean the same."""

import re

from vorzimmer.caldav.fingerprints import fingerprint
from vorzimmer.calendars import ics
from vorzimmer.calendars.models import Appointment

PEOPLE = re.compile(r"^(ORGANIZER|ATTENDEE)(?=[;:])", re.MULTILINE)


def text_of(appointment: Appointment) -> str:
    """The whole of it, for a server outside.

    What was invited to from here that server shall not invite to as well (RFC 6638, 7.1).
    """
    text = component(appointment)
    if not appointment.organiser_email:
        text = PEOPLE.sub(r"\1;SCHEDULE-AGENT=CLIENT", text)
    return ics.calendar_text([text])


def component(appointment: Appointment) -> str:
    """Its VEVENTs, as they are kept."""
    return appointment.component or ics.component_of(appointment)


def print_of(appointment: Appointment | None) -> str:
    """The fingerprint of what stands here; empty when it does not stand here any more."""
    if appointment is None or appointment.is_cancelled:
        return ""
    return fingerprint(component(appointment))


def same(one: str, other: str) -> bool:
    """Whether they say the same to a person, whatever else programs wrote into them."""
    return fingerprint(one) == fingerprint(other) or _said(one) == _said(other)


def title_of(text: str) -> str:
    """What it is called."""
    try:
        events = ics.read(text).events
    except ics.Unreadable:
        return ""
    return next((event.content.title for event in events if event.content), "")


def _said(text: str) -> list[tuple[str, str]]:
    try:
        events = ics.read(text).events
    except ics.Unreadable as unreadable:
        return [("", str(unreadable))]
    plain = [(str(each.recurrence_id), each.content and each.content.but(foreign="", zone="")) for each in events]
    return sorted((when, repr(content)) for when, content in plain)
