"""What a person can say about an appointment: the shape in which forms, mails and other programs hand it over."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Self
from uuid import UUID

from vorzimmer.people.models import Membership
from vorzimmer.tasks.models import Task

TEXTS = ("title", "description", "place", "link")
SETTINGS = ("kind", "zone", "all_day", "rule", "busy", "private", "movable", "status")
MINUTES = ("buffer_before", "buffer_after", "travel_before", "travel_after")
TIMES = ("starts_at", "ends_at", "held_until")


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody to be asked: of the house (`membership`) or known by a mail address; `zone` and `language` if known.

    `delegated_to`, `delegated_from`: addresses of whoever comes in their place, or in whose place they come.
    """

    membership: Membership | None = None
    name: str = ""
    email: str = ""
    zone: str = ""
    role: str = "required"
    language: str = ""
    delegated_to: str = ""
    delegated_from: str = ""

    @property
    def key(self) -> UUID | str:
        """By this they are the same guest when the appointment changes."""
        return self.membership.pk if self.membership is not None else self.email.lower() or self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """All that a person can set. Moments are aware; `rule` is an RRULE without its prefix and without DTSTART.

    `extra_dates` and `left_out` are original starts. `zone` "" is the zone of whoever writes it. Buffers and ways are
    minutes. `foreign`: what another program wrote and we do not know.
    """

    title: str
    starts_at: datetime
    ends_at: datetime
    zone: str = ""
    kind: str = "meeting"
    description: str = ""
    place: str = ""
    link: str = ""
    all_day: bool = False
    rule: str = ""
    extra_dates: tuple[datetime, ...] = ()
    left_out: tuple[datetime, ...] = ()
    status: str = "confirmed"
    busy: bool = True
    private: bool = False
    movable: bool = True
    buffer_before: int = 0
    buffer_after: int = 0
    travel_before: int = 0
    travel_after: int = 0
    held_until: datetime | None = None
    task: Task | None = None
    guests: tuple[Guest, ...] = field(default=())
    foreign: str = ""

    def but(self, **fields: Any) -> Self:
        """The same with some things changed."""
        return replace(self, **fields)

    def plain(self) -> dict[str, Any]:
        """The fields that a row takes over as they are, without dates of the series and guests."""
        return {name: getattr(self, name) for name in (*TEXTS, *SETTINGS, *MINUTES, *TIMES, "task", "foreign")}
