"""Appointments as iCalendar (RFC 5545): written for feeds, mails and CalDAV, read from whatever other programs send.

`component_of(appointment)` is kept in `Appointment.component`; `calendar_text(components, name, method)` joins them;
`read(text)` gives `Received` with its `ReceivedEvent`s or raises `Unreadable`. The icalendar library is imported only
when something is read.
"""

from .received import Person, Received, ReceivedEvent, Unreadable
from .writing import calendar_text, component_of

__all__ = ["Person", "Received", "ReceivedEvent", "Unreadable", "calendar_text", "component_of", "read"]


def read(text: str | bytes, zone: str = "Europe/Berlin") -> Received:
    """Everything in an iCalendar text; see reading.py."""
    from . import reading

    return reading.read(text, zone)
