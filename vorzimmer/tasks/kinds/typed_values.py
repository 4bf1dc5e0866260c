"""From what was typed into a brief field to what is kept (plain JSON), and back into the field."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator, URLValidator
from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from . import moments, numbers
from .shapes import Field, FieldType

BERLIN = ZoneInfo("Europe/Berlin")
LONGEST = {FieldType.LONG: 20_000, FieldType.LIST: 20_000}
LONGEST_LINE = 1_000
YES = frozenset({"yes", "ja", "y", "j", "true", "on", "1"})
NO = frozenset({"no", "nein", "n", "false", "off", "0"})


class Unreadable(ValueError):
    """What was typed does not fit the field; `message` says in words what would."""

    def __init__(self, message: str | Promise) -> None:
        super().__init__()
        self.message = message


@dataclass(frozen=True, slots=True)
class Typist:
    """Whose habits count when reading: number format, zone of the times, currency of plain amounts."""

    language: str = "de"
    zone: ZoneInfo = BERLIN
    currency: str = "EUR"


def read(field: Field, text: str, typist: Typist) -> Any:
    """What is kept of this text. Raises Unreadable. An empty text is for the caller to leave out.

    date "2026-11-24"; datetime with its offset "2026-11-24T14:30+01:00"; number int or float;
    money {"amount": "1200.00", "currency": "EUR"}; yesno a bool; list a list of texts; all others a text.
    """
    longest = LONGEST.get(field.type, LONGEST_LINE)
    if len(text) > longest:
        raise Unreadable(format_lazy(_("At most {limit} characters fit here."), limit=longest))
    match field.type:
        case FieldType.DATE | FieldType.DATETIME:
            return _read_time(field.type, text, typist)
        case FieldType.NUMBER | FieldType.MONEY:
            return _read_number(field.type, text, typist)
        case FieldType.CHOICE | FieldType.YESNO:
            return _read_answer(field, text.strip().casefold())
        case FieldType.URL | FieldType.EMAIL:
            return _read_address(field.type, text.strip())
        case FieldType.LIST:
            return [line for line in (" ".join(line.split()) for line in text.splitlines()) if line]
        case FieldType.LONG:
            return "\n".join(line.rstrip() for line in text.strip().splitlines())
        case FieldType.TEXT:
            return " ".join(text.split())


def as_typed(field: Field, value: Any, typist: Typist) -> str:
    """The kept value as text for the field, in the form that the browser's own date fields want."""
    match field.type:
        case FieldType.DATETIME:
            local = datetime.fromisoformat(value).astimezone(typist.zone)
            return local.strftime("%Y-%m-%dT%H:%M")
        case FieldType.NUMBER:
            return _with_point(f"{value}", typist)
        case FieldType.MONEY:
            return f"{_with_point(value['amount'], typist)} {value['currency']}"
        case FieldType.YESNO:
            return "yes" if value else "no"
        case FieldType.LIST:
            return "\n".join(value)
        case _:
            return str(value)


def _read_time(kind: FieldType, text: str, typist: Typist) -> str:
    if kind is FieldType.DATE:
        found = moments.day(text)
        if found is None:
            raise Unreadable(_("Write a date, such as 24.11.2026 or 24 November 2026."))
        return found.isoformat()
    moment = moments.moment(text, typist.zone)
    if moment is None:
        raise Unreadable(_("Write a date with a time, such as 24.11.2026 14:30."))
    return moment.isoformat(timespec="minutes")


def _read_number(kind: FieldType, text: str, typist: Typist) -> int | float | dict[str, str]:
    if kind is FieldType.NUMBER:
        found = numbers.number(text, typist.language)
        if found is None:
            raise Unreadable(_("Write a number, such as 12 or 12.5."))
        return int(found) if found == found.to_integral_value() else float(found)
    amount = numbers.amount(text, typist.language, typist.currency)
    if amount is None:
        raise Unreadable(_("Write an amount, such as 250 or 1,200.50 EUR."))
    return {"amount": f"{amount[0]:.2f}", "currency": amount[1]}


def _read_answer(field: Field, typed: str) -> str | bool:
    if field.type is FieldType.YESNO:
        if typed in YES | NO:
            return typed in YES
        raise Unreadable(_("Answer with yes or no."))
    for choice in field.choices:
        if typed in (choice.key, choice.label.de.casefold(), choice.label.en.casefold()):
            return choice.key
    raise Unreadable(_("Choose one of the answers offered."))


def _read_address(kind: FieldType, text: str) -> str:
    if kind is FieldType.EMAIL:
        try:
            EmailValidator()(text)
        except ValidationError as wrong:
            raise Unreadable(_("Write an e-mail address, such as name@example.org.")) from wrong
        return text
    address = text if "://" in text else f"https://{text}"
    try:
        URLValidator(schemes=["http", "https"])(address)
    except ValidationError as wrong:
        raise Unreadable(_("Write a web address, such as https://example.org/page.")) from wrong
    return address


def _with_point(plain: str, typist: Typist) -> str:
    return plain if typist.language.startswith("en") else plain.replace(".", ",")
