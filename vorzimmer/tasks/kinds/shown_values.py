"""What is kept of a brief field, as a person reads it."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from .shapes import Bilingual, Field, FieldType
from .typed_values import Typist

YES = Bilingual("ja", "yes")
NO = Bilingual("nein", "no")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def as_shown(field: Field, value: Any, reader: Typist) -> str:
    """The kept value in the reader's language, number format and zone; a list has one entry per line.

    A choice that the kind no longer offers is shown by its key.
    """
    match field.type:
        case FieldType.DATE:
            return _day(date.fromisoformat(value), reader)
        case FieldType.DATETIME:
            local = datetime.fromisoformat(value).astimezone(reader.zone)
            return f"{_day(local.date(), reader)}, {local:%H:%M} {local:%Z}"
        case FieldType.NUMBER:
            return _number(f"{Decimal(str(value)):,f}", reader)
        case FieldType.MONEY:
            return f"{_number(f'{Decimal(value["amount"]):,.2f}', reader)} {value['currency']}"
        case FieldType.YESNO:
            return (YES if value else NO).say(reader.language)
        case FieldType.CHOICE:
            labels = {choice.key: choice.label.say(reader.language) for choice in field.choices}
            return labels.get(value, str(value))
        case FieldType.LIST:
            return "\n".join(value)
        case _:
            return str(value)


def _day(day: date, reader: Typist) -> str:
    if reader.language.startswith("en"):
        return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    return f"{day:%d.%m.%Y}"


def _number(english: str, reader: Typist) -> str:
    return english if reader.language.startswith("en") else english.translate(str.maketrans(",.", ".,"))
