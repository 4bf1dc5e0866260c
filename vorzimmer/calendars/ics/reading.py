"""Reading what other programs send. Tolerant: what one event has wrong costs at most that event."""

import re
from typing import Any

from vorzimmer.calendars.content import Content, Guest
from vorzimmer.calendars.ics.foreign import foreign_of
from vorzimmer.calendars.ics.received import ANSWERS, ROLES, Person, Received, ReceivedEvent, Unreadable
from vorzimmer.calendars.ics.times import Times, minutes_before
from vorzimmer.calendars.ics.zones import known_zone

MOST_BYTES = 5 * 1024 * 1024
MOST_UID, MOST_TITLE, MOST_PLACE, MOST_LINK, MOST_RULE = 255, 200, 300, 500, 500
KINDS = {"meeting", "call", "talk", "block", "travel", "hold"}
VIDEO = (
    "CONFERENCE",
    "X-GOOGLE-CONFERENCE",
    "X-MICROSOFT-SKYPETEAMSMEETINGURL",
    "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK",
)


def read(text: str | bytes, zone: str = "Europe/Berlin") -> Received:
    """Everything in a VCALENDAR (or in several, one after the other). Raises Unreadable.

    `zone` is where days and times without a zone are meant, unless the text says so (X-WR-TIMEZONE).
    """
    calendars = _calendars(_decoded(text))
    if not calendars:
        raise Unreadable("no VCALENDAR")
    first, events, broken = calendars[0], [], 0
    for calendar in calendars:
        here = known_zone(str(calendar.get("X-WR-TIMEZONE", ""))) or zone
        for event in calendar.walk("VEVENT"):
            found = _event(event, here)
            broken += found is None
            events += [found] if found else []
    name = str(first.get("X-WR-CALNAME") or first.get("NAME") or "")
    return Received(str(first.get("METHOD", "")).upper().strip(), name, events, broken)


def _decoded(given: str | bytes) -> str:
    if len(given) > MOST_BYTES:
        raise Unreadable("too large")
    text = given if isinstance(given, str) else _text(given)
    # Some programs leave blank lines, or a bare CR at the end of each line.
    return re.sub(r"(?:\r\n|\r|\n)+", "\r\n", text.lstrip("\ufeff \r\n"))


def _text(given: bytes) -> str:
    wide = given[:2] in (b"\xff\xfe", b"\xfe\xff")
    for encoding in ("utf-16",) if wide else ("utf-8-sig", "cp1252"):
        try:
            return given.decode(encoding)
        except UnicodeDecodeError:
            continue
    return given.decode("latin-1")


def _calendars(text: str) -> list[Any]:
    from icalendar import Calendar

    try:
        found = Calendar.from_ical(text, multiple=True)
    except (ValueError, KeyError, IndexError, TypeError, AttributeError) as error:
        raise Unreadable(str(error)) from error
    return [each for each in found if each.name == "VCALENDAR"]


def _event(event: Any, zone: str) -> ReceivedEvent | None:
    uid = str(event.get("UID") or "").strip()
    try:
        times = Times(event, zone)
        if not uid:
            return None
        description = _words(event, "DESCRIPTION")
        attendees = tuple(filter(None, map(_person, _all(event, "ATTENDEE"))))
        recurrence, foreign = event.get("RECURRENCE-ID"), foreign_of(event, description)
        return ReceivedEvent(
            uid=uid[:MOST_UID],
            sequence=_number(event.get("SEQUENCE")),
            stamped_at=times.stamp("DTSTAMP") or times.stamp("LAST-MODIFIED"),
            recurrence_id=times.recurrence_id(),
            following=str(getattr(recurrence, "params", {}).get("RANGE", "")).upper() == "THISANDFUTURE",
            content=_content(event, times, description, attendees, foreign),
            status=_status(event),
            organiser=next(filter(None, map(_person, _all(event, "ORGANIZER"))), None),
            attendees=attendees,
            comment="\n".join(str(each) for each in _all(event, "COMMENT")).strip(),
            foreign=foreign,
            reminders=minutes_before(event.walk("VALARM")),
        )
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError):
        return None


def _content(event: Any, times: Times, description: str, attendees: tuple[Person, ...], foreign: str) -> Content | None:
    if times.starts_at is None or times.ends_at is None:
        return None
    link, place, kind = _link(event), _words(event, "LOCATION"), str(event.get("X-VORZIMMER-KIND", ""))
    around = [*map(_number, str(event.get("X-VORZIMMER-AROUND", "")).split("/")), 0, 0, 0]
    return Content(
        title=" ".join(_words(event, "SUMMARY").split())[:MOST_TITLE],
        kind=kind if kind in KINDS else "meeting",
        description=description,
        place="" if place == link else place[:MOST_PLACE],
        link=link,
        all_day=times.all_day,
        starts_at=times.starts_at,
        ends_at=times.ends_at,
        zone=times.zone,
        rule=times.rule()[:MOST_RULE],
        extra_dates=tuple(times.listed("RDATE")),
        left_out=tuple(times.listed("EXDATE")),
        status=_status(event),
        busy=_busy(event),
        private=str(event.get("CLASS", "PUBLIC")).upper() in {"PRIVATE", "CONFIDENTIAL"},
        movable=event.get("X-VORZIMMER-FIXED") is None,
        foreign=foreign,
        guests=tuple(_guest(one) for one in attendees if one.email),
        buffer_before=around[0],
        buffer_after=around[1],
        travel_before=around[2],
        travel_after=around[3],
    )


def _guest(one: Person) -> Guest:
    return Guest(None, one.name, one.email, "", one.role, "", one.delegated_to, one.delegated_from)


def _words(event: Any, name: str) -> str:
    return str(next(iter(_all(event, name)), "")).strip()


def _all(event: Any, name: str) -> list[Any]:
    found = event.get(name)
    return found if isinstance(found, list) else [] if found is None else [found]


def _number(value: object) -> int:
    try:
        return max(0, int(str(value)))
    except ValueError:
        return 0


def _status(event: Any) -> str:
    said = str(event.get("STATUS", "CONFIRMED")).lower()
    return said if said in {"tentative", "cancelled"} else "confirmed"


def _busy(event: Any) -> bool:
    if said := event.get("TRANSP"):
        return str(said).upper() != "TRANSPARENT"
    return str(event.get("X-MICROSOFT-CDO-BUSYSTATUS", "BUSY")).upper() != "FREE"


def _link(event: Any) -> str:
    said = (str(each) for name in VIDEO for each in _all(event, name))
    return next(
        (each for each in said if each.lower().startswith(("https://", "http://")) and len(each) <= MOST_LINK), ""
    )


def _person(value: Any) -> Person | None:
    params = getattr(value, "params", {})
    email = _address(str(value)) or _address(str(params.get("EMAIL", "")))
    said = str(params.get("PARTSTAT", "NEEDS-ACTION")).upper()
    name = " ".join(str(params.get("CN", "")).strip().strip("'").split())
    return Person(
        email=email,
        name="" if name.lower() == email else name,
        role=ROLES.get(str(params.get("ROLE", "REQ-PARTICIPANT")).upper(), "required"),
        answer=ANSWERS.get(said, "open"),
        partstat=said,
        sent_by=_address(str(params.get("SENT-BY", ""))),
        kind=str(params.get("CUTYPE", "INDIVIDUAL")).upper(),
        delegated_to=_first_address(params.get("DELEGATED-TO")),
        delegated_from=_first_address(params.get("DELEGATED-FROM")),
    )


def _first_address(value: Any) -> str:
    """Of a parameter that may name several, each in quotes."""
    several = value if isinstance(value, list | tuple) else [] if value is None else str(value).split(",")
    return next(filter(None, (_address(str(each)) for each in several)), "")


def _address(value: str) -> str:
    """The mail address of a calendar user; Exchange's internal ones (/O=…) are none."""
    bare = re.sub(r"^mailto:", "", value.strip().strip('"'), flags=re.IGNORECASE).strip().strip("<>").lower()
    return bare if re.fullmatch(r"[^\s@<>\"]+@[^\s@<>\"]+", bare) else ""
