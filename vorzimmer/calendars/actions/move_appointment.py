"""Put an appointment at another time."""

from datetime import datetime

from vorzimmer.agreements.models import Approval
from vorzimmer.calendars.entries import AppointmentMoved
from vorzimmer.calendars.models import Appointment
from vorzimmer.calendars.queries import content_of
from vorzimmer.calendars.recurrence import stamp_of
from vorzimmer.calendars.rules import appointments as rules
from vorzimmer.calendars.series import change_dates
from vorzimmer.journal.action import action
from vorzimmer.journal.authority import Act
from vorzimmer.people.actor import Actor


@action(may=rules.move, act=Act("accept_appointment"))
def move_appointment(
    *, actor: Actor, appointment: Appointment, starts_at: datetime, ends_at: datetime,
    occurrence: datetime | None = None, following: bool = False, words: str = "", approval: Approval | None = None,
) -> AppointmentMoved:  # fmt: skip
    """All of it (then these are the times of its first date), one date, or one and all after it. Counts `moved`.

    Whoever was asked to come is asked again; `words` go to guests from outside. NoSuchDate if the series has no such
    date; NotAllowed if it ends before it begins.
    """
    content = content_of(appointment).but(starts_at=starts_at, ends_at=ends_at)
    here = change_dates(actor, appointment, content, occurrence, following=following)
    date = stamp_of(occurrence) if occurrence and appointment.is_series else ""
    moved = max([here.moved, *(one.moved for one in here.changed.all() if one.original_at == occurrence)])
    return AppointmentMoved(
        appointment=here, date=date, following=following, moved=moved, words_to_guests=words.strip()
    )
