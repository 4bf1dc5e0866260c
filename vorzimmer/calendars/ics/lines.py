"""Content lines of RFC 5545: escaped, with parameters, folded after 75 octets."""

import re
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

END = "\r\n"
MOST_OCTETS = 75
VIDEO = "CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO:"
"""How we write where a video call is (RFC 7986)."""

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
AWKWARD = re.compile(r"[:;,]")


def text(value: str) -> str:
    """A TEXT value."""
    plain = CONTROL.sub("", value.replace("\r\n", "\n").replace("\r", "\n"))
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def parameter(value: str) -> str:
    """A parameter's value: quotes cannot stand in it, and what separates has to be quoted."""
    plain = " ".join(CONTROL.sub("", value).replace('"', "'").split())
    return f'"{plain}"' if AWKWARD.search(plain) else plain


def address(value: str) -> str:
    """`mailto:`, with nothing in it that could begin another line or parameter."""
    return "mailto:" + re.sub(r"[\s\x00-\x1f\"]", "", value)


def fold(line: str) -> str:
    """The line with its end; pieces of at most 75 octets, no character torn apart."""
    raw = line.encode()
    if len(raw) <= MOST_OCTETS:
        return line + END
    pieces, at, most = [], 0, MOST_OCTETS
    while at < len(raw):
        end = min(at + most, len(raw))
        while end < len(raw) and raw[end] & 0xC0 == 0x80:
            end -= 1
        pieces.append(raw[at:end].decode())
        at, most = end, MOST_OCTETS - 1
    return f"{END} ".join(pieces) + END


def unfold(folded: str) -> list[str]:
    """The lines as they were before folding."""
    return [line for line in re.sub(r"\r?\n[ \t]", "", folded).splitlines() if line]


def utc(moment: datetime) -> str:
    """A DATE-TIME in UTC."""
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def day(value: date) -> str:
    """A DATE."""
    return f"{value:%Y%m%d}"


def timed(name: str, moment: datetime, zone: str, *, all_day: bool) -> str:
    """A line with a moment as the appointment writes it: a day, UTC, or the wall time of its zone."""
    return f"{name}{form(zone, all_day=all_day)}:{value_of(moment, zone, all_day=all_day)}"


def form(zone: str, *, all_day: bool) -> str:
    """The parameters that go with `value_of`."""
    if all_day:
        return ";VALUE=DATE"
    return "" if zone in {"", "UTC"} else f";TZID={zone}"


def value_of(moment: datetime, zone: str, *, all_day: bool) -> str:
    """A moment as the appointment writes it, without its name."""
    if all_day:
        return day(moment.astimezone(ZoneInfo(zone or "UTC")).date())
    return utc(moment) if zone in {"", "UTC"} else moment.astimezone(ZoneInfo(zone)).strftime("%Y%m%dT%H%M%S")
