"""What this house does not know of an event: kept as lines, written again, so that a round trip loses nothing."""

import zlib
from typing import Any

from vorzimmer.calendars.ics.lines import VIDEO, unfold

OURS = frozenset({
    "BEGIN", "END", "UID", "DTSTAMP", "DTSTART", "DTEND", "DURATION", "RDATE", "EXDATE", "SUMMARY", "DESCRIPTION",
    "LOCATION", "STATUS", "TRANSP", "SEQUENCE", "RECURRENCE-ID", "ORGANIZER", "ATTENDEE", "LAST-MODIFIED",
    "X-VORZIMMER-KIND", "X-VORZIMMER-FIXED", "X-VORZIMMER-AROUND",
})  # fmt: skip
OF = ";X-VORZIMMER-OF="
"""Marks a formatted description with the plain one that it belongs to: it goes when that changes."""


def foreign_of(event: Any, description: str) -> str:
    """The lines of everything unknown in a VEVENT, alarms included, one per line without folding."""
    from icalendar import Event

    rest, rules = Event(), 0
    for name, value in event.property_items(recursive=False, sorted=False):
        rules += name == "RRULE"
        if name in OURS or (name == "RRULE" and rules == 1) or (name == "CLASS" and str(value) != "CONFIDENTIAL"):
            continue
        rest.add(name, value, encode=False)
    lines = unfold(rest.to_ical(sorted=False).decode())[1:-1]
    lines = [_marked(line, description) for line in lines if not line.startswith(VIDEO)]
    for part in event.subcomponents:
        lines += unfold(part.to_ical(sorted=False).decode())
    return "\n".join(lines)


def kept_lines(foreign: str, description: str) -> list[str]:
    """What is written again into a VEVENT."""
    lines = (_unmarked(line, description) for line in foreign.split("\n") if line)
    return [line for line in lines if line]


def _marked(line: str, description: str) -> str:
    name = _name(line)
    return f"{name}{OF}{_print(description)}{line[len(name) :]}" if name == "X-ALT-DESC" else line


def _unmarked(line: str, description: str) -> str:
    if OF not in line:
        return line
    mark = f"{OF}{_print(description)}"
    return line.replace(mark, "", 1) if mark in line else ""


def _name(line: str) -> str:
    return line.split(":", 1)[0].split(";", 1)[0].upper()


def _print(description: str) -> str:
    return f"{zlib.crc32(description.encode()):08x}"
