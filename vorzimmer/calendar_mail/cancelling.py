"""An appointment, or dates of it, called off towards somebody: from what they have been told last."""

from collections.abc import Sequence
from datetime import datetime

from vorzimmer.calendar_mail.senders import Sender
from vorzimmer.calendar_mail.snapshots import Snapshot, times_of
from vorzimmer.calendars.ics.lines import address, fold, parameter, text, timed, utc
from vorzimmer.foundation import clock


def cancelled(
    uid: str, told: Snapshot, sequence: int, to: tuple[str, str], sender: Sender, dates: Sequence[datetime] = ()
) -> str:
    """The VEVENTs of a CANCEL (RFC 5546, 3.2.5), for single dates with RECURRENCE-ID."""
    which: list[datetime | None] = [*dates] or [None]
    return "".join(_event(uid, told, sequence, to, sender, at) for at in which)


def _event(uid: str, told: Snapshot, sequence: int, to: tuple[str, str], sender: Sender, at: datetime | None) -> str:
    starts_at, ends_at = times_of(told)
    zone, all_day = told["zone"], told["all_day"]
    name, email = to
    lines = [f"UID:{text(uid)}", f"DTSTAMP:{utc(clock.now())}", f"SEQUENCE:{sequence}"]
    if at is not None:
        lines.append(timed("RECURRENCE-ID", at, zone, all_day=all_day))
        starts_at, ends_at = at, at + (ends_at - starts_at)
    lines += [timed("DTSTART", starts_at, zone, all_day=all_day), timed("DTEND", ends_at, zone, all_day=all_day)]
    lines += [
        f"SUMMARY:{text(told['title'])}", "STATUS:CANCELLED", "TRANSP:TRANSPARENT",
        f"ORGANIZER;CN={parameter(sender.principal)}:{address(sender.address)}",
        f"ATTENDEE;ROLE=REQ-PARTICIPANT;CN={parameter(name or email)}:{address(email)}",
    ]  # fmt: skip
    return "".join(map(fold, ["BEGIN:VEVENT", *lines, "END:VEVENT"]))
