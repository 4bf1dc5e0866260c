"""The types that requests and answers are made of: stricter than Python, so that nothing is guessed."""

from datetime import UTC, date, datetime, time
from typing import Annotated, Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _
from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    StrictBool,
    StrictInt,
    StringConstraints,
    WithJsonSchema,
)

from vorzimmer.people.timezones import is_zone

LONGEST = 20_000
"""Characters of a text that has no shorter limit of its own."""
NO_NUL = r"^[^\x00]*$"
EARLIEST, LATEST = datetime(1970, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC)
MOST_ROWS = 200


def _only_text(value: Any) -> Any:
    """A number is no moment: what was meant could only be guessed."""
    if value is not None and not isinstance(value, str | date | time):
        raise ValueError(_("A text as in RFC 3339 is expected."))
    return value


def _within_reach(value: datetime) -> datetime:
    if not EARLIEST <= value < LATEST:
        raise ValueError(_("The year lies between 1970 and 2199."))
    return value


def _day_within_reach(value: date) -> date:
    if not EARLIEST.year <= value.year < LATEST.year:
        raise ValueError(_("The year lies between 1970 and 2199."))
    return value


def _known_zone(value: str) -> str:
    if value and not is_zone(value):
        raise ValueError(_("No time zone of this name is known."))
    return value


def _readable(value: str) -> str:
    try:
        value.encode()
    except UnicodeEncodeError as wrong:  # half of a pair of surrogates cannot be kept
        raise ValueError(_("This text has characters that cannot be kept.")) from wrong
    return value


def _an_address(value: str) -> str:
    try:
        validate_email(value)
    except ValidationError as wrong:
        raise ValueError(_("This is no e-mail address.")) from wrong
    return value.lower()


def text(most: int = LONGEST, *, least: int = 0) -> Any:
    """Words without NUL, trimmed, of at most `most` characters."""
    limits = StringConstraints(strip_whitespace=True, min_length=least, max_length=most, pattern=NO_NUL)
    return Annotated[str, limits, AfterValidator(_readable)]


def whole(least: int = 0, most: int = 2_147_483_647) -> Any:
    """A whole number that every database can keep."""
    return Annotated[StrictInt, Field(ge=least, le=most)]


Moment = Annotated[AwareDatetime, BeforeValidator(_only_text), AfterValidator(_within_reach)]
Day = Annotated[date, BeforeValidator(_only_text), AfterValidator(_day_within_reach)]
Zone: Any = Annotated[text(60), AfterValidator(_known_zone), Field(examples=["Europe/Berlin"])]
Address: Any = Annotated[
    text(254, least=3), AfterValidator(_an_address), WithJsonSchema({"type": "string", "format": "email"})
]
Yes = StrictBool
Row = Annotated[UUID, BeforeValidator(lambda value: value if isinstance(value, str | UUID) else 0)]
"""The id of something that the person can see."""


def _without_zone(value: time) -> time:
    if value.tzinfo is not None:
        raise ValueError(_("A time of day has no time zone here."))
    return value


def _shown_clock(value: time) -> str:
    return value.isoformat("minutes" if not value.second else "seconds")


Clock = Annotated[
    time, BeforeValidator(_only_text), AfterValidator(_without_zone), PlainSerializer(_shown_clock, return_type=str),
    WithJsonSchema({"type": "string", "pattern": r"^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$", "examples": ["17:00"]}),
]  # fmt: skip
"""A time of day on somebody's clock."""


def _in_utc(value: datetime) -> str:
    return value.astimezone(UTC).isoformat().replace("+00:00", "Z")


At = Annotated[
    datetime, PlainSerializer(_in_utc, return_type=str), WithJsonSchema({"type": "string", "format": "date-time"})
]
"""A moment in an answer: always UTC, so that the same thing has the same ETag for everybody."""


class Wish(BaseModel):
    """The body of a request: what is not known is refused, so that a typo is not a silent nothing."""

    model_config = ConfigDict(extra="forbid")


class Said(BaseModel):
    """A part of an answer, read off a row."""

    model_config = ConfigDict(from_attributes=True, populate_by_name=True)
