"""The fields of a result in a form: as they were typed, with what could not be read."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import get_language

from vorzimmer.tasks.forms.brief_fields import as_text, choices_of, input_of
from vorzimmer.tasks.kinds import Field, Kind, Typist, Unreadable, read


@dataclass(frozen=True, slots=True)
class TypedResult:
    """One field to print; `result-<key>` is its text."""

    key: str
    label: str
    hint: str
    input: str
    value: str
    error: str | Promise
    choices: list[tuple[str, str]]


class ResultFields:
    """What was typed into the result fields of a kind: `values` by key, `errors` in words. Nothing is a must."""

    def __init__(self, kind: Kind | None, raw: Mapping[str, Any], typist: Typist) -> None:
        self.fields = kind.results if kind else ()
        self.texts = {field.key: str(raw.get(f"result-{field.key}") or "") for field in self.fields}
        self.values: dict[str, Any] = {}
        self.errors: dict[str, str | Promise] = {}
        for field in self.fields:
            if self.texts[field.key].strip():
                self._read(field, typist)

    def _read(self, field: Field, typist: Typist) -> None:
        try:
            self.values[field.key] = read(field, self.texts[field.key], typist)
        except Unreadable as unreadable:
            self.errors[field.key] = unreadable.message

    def __iter__(self) -> Any:
        language = get_language() or "de"
        for field in self.fields:
            yield TypedResult(
                field.key, field.label.say(language), field.hint.say(language), input_of(field), self.texts[field.key],
                self.errors.get(field.key, ""), choices_of(field, language),
            )  # fmt: skip

    def __bool__(self) -> bool:
        return bool(self.fields)


def begun_with(kind: Kind | None, kept: Mapping[str, Any], typist: Typist) -> dict[str, str]:
    """What the result before said, for the fields that the kind still has."""
    values = {key: each["value"] for key, each in kept.items() if isinstance(each, dict) and "value" in each}
    fields = kind.results if kind else ()
    return {f"result-{field.key}": as_text(field, values[field.key], typist) for field in fields if field.key in values}
