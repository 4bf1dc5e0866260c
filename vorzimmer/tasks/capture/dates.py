"""A deadline between other words: "bis Freitag 15 Uhr", "by 24 Nov". Read in the writer's own zone."""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from vorzimmer.tasks.capture.date_words import ALONE, LEAD, MONTH, NUMBERS, PARTS, TIME, WEEKDAY, WEEKDAYS, WITHIN
from vorzimmer.tasks.kinds.moments import MONTHS

END_OF_DAY = time(17)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A moment in the writer's zone, and where in the text it was said; `timed`: an hour was said as well."""

    moment: datetime
    start: int
    end: int
    timed: bool

    @property
    def day(self) -> str:
        """As a date field takes it."""
        return f"{self.moment:%Y-%m-%d}"

    @property
    def at(self) -> str:
        """As a time field takes it."""
        return f"{self.moment:%H:%M}"


def find_date(text: str, now: datetime) -> FoundDate | None:
    """The first deadline of the text that is not over; None if there is none. `now` is in the writer's zone."""
    for start, at in _places(text):
        found = _read(text, start, at, now)
        if found and found.moment > now:
            return found
    return None


def _places(text: str) -> list[tuple[int, int]]:
    """Where a deadline may be said: from where it is cut out, and where its day begins."""
    led = [(match.start(), match.end()) for match in (*LEAD.finditer(text), *WITHIN.finditer(text))]
    alone = [(match.start(), match.start()) for match in ALONE.finditer(text)]
    return sorted([*led, *alone])


def _read(text: str, start: int, at: int, now: datetime) -> FoundDate | None:
    for form, meaning in FORMS:
        if (said := form.match(text, at)) and (day := meaning(said, now)):
            hour, end = _time(text, said.end())
            end = len(text[:end].rstrip())
            return FoundDate(datetime.combine(day, hour or END_OF_DAY, tzinfo=now.tzinfo), start, end, hour is not None)
    hour, end = _time(text, at)
    if hour is None:
        return None
    moment = datetime.combine(now.date(), hour, tzinfo=now.tzinfo)
    return FoundDate(moment if moment > now else moment + timedelta(days=1), start, end, timed=True)


def _time(text: str, at: int) -> tuple[time | None, int]:
    """The hour said here, and where the words end."""
    said = TIME.match(text, at)
    if not said:
        return None, at
    if part := said["part"]:
        return PARTS[part.casefold()], said.end()
    half = (said["half"] or "").replace(".", "").casefold()
    if not (said["minute"] or half or said["clock"]):
        return None, at
    hour = int(said["hour"])
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    try:
        return time(hour, int(said["minute"] or 0)), said.end()
    except ValueError:
        return None, at


def _relative(said: re.Match[str], now: datetime) -> date:
    word = said["word"].casefold()
    days = {"übermorgen": 2, "day after tomorrow": 2, "morgen": 1, "tomorrow": 1}.get(word, 0)
    return now.date() + timedelta(days=days)


def _weekday(said: re.Match[str], now: datetime) -> date:
    """The coming one; "next Friday" is that of the next week. On a Friday nobody calls today Friday."""
    today, number = now.date(), WEEKDAYS[said["name"].casefold()]
    if (said["which"] or "").casefold() == "next":
        return _monday(today) + timedelta(days=7 + number)
    return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)


def _numbered(said: re.Match[str], now: datetime) -> date | None:
    parts = said.groupdict()
    month = int(parts["month"]) if parts.get("month") else MONTHS[parts["name"].casefold()]
    return _dated(int(parts["day"]), month, parts.get("year"), now.date())


def _dated(day: int, month: int, year: str | None, today: date) -> date | None:
    """Without a year it is the next one to come."""
    try:
        if year:
            return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
        this = date(today.year, month, day)
        return this if this >= today else date(today.year + 1, month, day)
    except ValueError:
        return None


def _week(said: re.Match[str], now: datetime) -> date:
    """Its Friday; at its beginning its Monday."""
    today = now.date()
    day = _monday(today) + timedelta(days=(7 if said["next"] else 0) + (0 if said["begin"] else 4))
    return day if day >= today else day + timedelta(days=7)


def _calendar_week(said: re.Match[str], now: datetime) -> date | None:
    today, week = now.date(), int(said["number"])
    try:
        friday = date.fromisocalendar(today.isocalendar().year, week, 5)
        return friday if friday >= today else date.fromisocalendar(today.isocalendar().year + 1, week, 5)
    except ValueError:
        return None


def _month(said: re.Match[str], now: datetime) -> date | None:
    """The last day of a month, its middle, or the last day of the year."""
    today = now.date()
    if said["year"]:
        return date(today.year, 12, 31)
    month = MONTHS[said["name"].casefold()] if said["name"] else today.month
    year = today.year + (month < today.month)
    return date(year, month, 15 if said["middle"] else monthrange(year, month)[1])


def _after(said: re.Match[str], now: datetime) -> date | None:
    word = said["number"].casefold()
    number = int(word) if word.isdigit() else NUMBERS.get(word, 0)
    days = number * (7 if said["unit"].casefold().startswith("w") else 1)
    return now.date() + timedelta(days=days) if 0 < days < 400 else None


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


Meaning = Callable[[re.Match[str], datetime], date | None]
YEAR = r"(?:,?\s*(?P<year>\d{4}))?(?!\d)"
NAMED_DAY = rf"(?:(?:{WEEKDAY})\.?,?\s+(?:den\s+|the\s+|dem\s+)?)?"
COMING = r"(?:(?P<next>nächste[rn]?|kommende[rn]?|next)|diese[rn]?|this)"
FORMS: tuple[tuple[re.Pattern[str], Meaning], ...] = (
    (
        _form(r"(?P<word>übermorgen|(?:the\s+)?day after tomorrow|morgen\b(?!s)|heute|today|tonight|tomorrow)"),
        _relative,
    ),
    (_form(r"(?P<word>eod|cob|end of (?:the )?day|close of business|feierabend|tagesende)\b"), _relative),
    (_form(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"), _numbered),
    (
        _form(
            NAMED_DAY + r"(?P<day>\d{1,2})(?P<sign>[./])\s?(?P<month>\d{1,2})"
            r"(?:(?P=sign)\s?(?P<year>\d{4}|\d{2}))?(?![\d:])\.?"
        ),
        _numbered,
    ),
    (_form(NAMED_DAY + rf"(?P<day>\d{{1,2}})(?:\.|st|nd|rd|th)?\s*(?:of\s+)?(?P<name>{MONTH})\b\.?{YEAR}"), _numbered),
    (_form(NAMED_DAY + rf"(?P<name>{MONTH})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:){YEAR}"), _numbered),
    (
        _form(
            r"(?:the\s+)?(?:(?P<begin>anfang|beginning of)|ende|end of|mitte)?\s*(?:the\s+|der\s+)?"
            rf"{COMING}?\s*(?:wochenende|woche|week)\b"
        ),
        _week,
    ),
    (
        _form(
            r"(?:the\s+)?(?:ende|end of|(?P<middle>mitte|mid|middle of))[\s-]+(?:(?:the|des|this|dieses)\s+)?"
            rf"(?:(?P<year>year|jahres)|monats|month|(?P<name>{MONTH})\b)"
        ),
        _month,
    ),
    (_form(r"(?:monatsende|(?P<year>jahresende))(?P<name>)(?P<middle>)"), _month),
    (_form(r"(?:kw|week)\s*(?P<number>\d{1,2})\b"), _calendar_week),
    (
        _form(
            r"(?:(?P<which>kommende[nr]?|nächste[nr]?|diese[nr]?|this|next|coming)\s+)?"
            rf"(?P<name>{WEEKDAY})(?=früh|vormittag|mittag|nachmittag|abend|\b)"
        ),
        _weekday,
    ),
    (_form(rf"(?P<number>\d{{1,2}}|{'|'.join(NUMBERS)})\s+(?P<unit>tage?n?|wochen?|days?|weeks?)\b"), _after),
)
"""How a day is said, tried in this order."""
