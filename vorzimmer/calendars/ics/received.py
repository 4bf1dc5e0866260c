"""What stood in an iCalendar text, in the words of this room."""

from dataclasses import dataclass, field
from datetime import datetime

from vorzimmer.calendars.content import Content

ANSWERS = {
    "ACCEPTED": "accepted", "DECLINED": "declined", "TENTATIVE": "tentative", "DELEGATED": "delegated",
    "NEEDS-ACTION": "open",
}  # fmt: skip
"""PARTSTAT and the answer of an attendee; whatever else there is counts as open."""

ROLES = {"CHAIR": "chair", "REQ-PARTICIPANT": "required", "OPT-PARTICIPANT": "optional", "NON-PARTICIPANT": "optional"}


class Unreadable(ValueError):
    """This is no iCalendar text."""


@dataclass(frozen=True, slots=True)
class Person:
    """Who stands in ORGANIZER or ATTENDEE. Addresses are in lower case, "" when there is none."""

    email: str
    name: str = ""
    role: str = "required"
    answer: str = "open"
    partstat: str = "NEEDS-ACTION"
    sent_by: str = ""
    kind: str = "INDIVIDUAL"
    delegated_to: str = ""
    delegated_from: str = ""


@dataclass(frozen=True, slots=True)
class ReceivedEvent:
    """One VEVENT. With `recurrence_id` it is one occurrence of a series, with `following` also all after it.

    `content` is None when it has no beginning (an answer needs none). `foreign` is what this house does not know, for
    `Appointment.foreign`. `reminders` are minutes before the beginning.
    """

    uid: str
    sequence: int = 0
    stamped_at: datetime | None = None
    recurrence_id: datetime | None = None
    following: bool = False
    content: Content | None = None
    status: str = "confirmed"
    organiser: Person | None = None
    attendees: tuple[Person, ...] = ()
    comment: str = ""
    foreign: str = ""
    reminders: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Received:
    """A whole VCALENDAR. `method` is "" unless it is a message (REQUEST, REPLY …). `broken` counts unreadable events."""

    method: str = ""
    name: str = ""
    events: list[ReceivedEvent] = field(default_factory=list)
    broken: int = 0

    def series(self, uid: str) -> list[ReceivedEvent]:
        """The events of one UID: the series itself first, then its occurrences by time."""
        mine = [event for event in self.events if event.uid == uid]
        return sorted(mine, key=lambda event: (event.recurrence_id is not None, str(event.recurrence_id or "")))
