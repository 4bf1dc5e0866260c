"""The words in the fields of a briefing or a result. What a field marks as sensitive is never found."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from vorzimmer.search.index.documents import plain
from vorzimmer.tasks.briefing import brief_fields
from vorzimmer.tasks.kinds import Field, FieldType, Kind
from vorzimmer.tasks.results import kept_values

WRITTEN = frozenset({FieldType.TEXT, FieldType.LONG, FieldType.LIST, FieldType.URL, FieldType.EMAIL})


def of_brief(kind: Kind | None, brief: Mapping[str, Any], language: str) -> list[str]:
    """What was written into a briefing, and the labels of what was chosen."""
    return list(_words(brief_fields(kind), brief, language))


def of_result(kind: Kind | None, fields: Mapping[str, Any], language: str) -> list[str]:
    """The same of a result, which keeps each value together with the field as it was then."""
    return list(_words(kind.results if kind else (), kept_values(fields), language))


def _words(fields: Iterable[Field], values: Mapping[str, Any], language: str) -> Iterator[str]:
    for field in fields:
        value = values.get(field.key)
        if value in (None, "") or field.sensitive:
            continue
        if field.type in WRITTEN:
            yield from plain(value)
        elif field.type is FieldType.CHOICE:
            yield from (choice.label.say(language) for choice in field.choices if choice.key == value)
