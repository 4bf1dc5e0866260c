"""The brief fields of a kind in a form: as they were typed, with errors and gaps left on purpose."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from vorzimmer.tasks.briefing import SETTLING_GAPS, brief_fields, clean_brief
from vorzimmer.tasks.kinds import Field, FieldType, Kind, Need, Typist, as_typed

INPUTS = {
    FieldType.DATE: "date",
    FieldType.DATETIME: "datetime-local",
    FieldType.URL: "url",
    FieldType.EMAIL: "email",
}
TALL = {FieldType.LONG, FieldType.LIST}


@dataclass(frozen=True, slots=True)
class TypedField:
    """One field to print: `brief-<key>` is its text, `gap-<key>` what holds when it stays empty."""

    key: str
    label: str
    why: str
    hint: str
    required: bool
    input: str
    value: str
    gap: str
    error: str | Promise
    choices: list[tuple[str, str]]

    @property
    def is_open(self) -> bool:
        """Shown without unfolding: it is required, or something is said about it."""
        return self.required or bool(self.value or self.gap or self.error)


class BriefFields:
    """What was typed into the fields of a kind. `raw` is a POST or a GET.

    `carried` is what was typed into fields that this kind does not have: the form takes it along, so that
    going back to the other kind loses nothing.
    """

    def __init__(self, kind: Kind | None, raw: Mapping[str, str], typist: Typist) -> None:
        self.kind, self.typist = kind, typist
        self.texts = {field.key: raw.get(f"brief-{field.key}", "") for field in brief_fields(kind)}
        gaps = {field.key: raw.get(f"gap-{field.key}", "") for field in brief_fields(kind)}
        self.gaps = {key: gap for key, gap in gaps.items() if gap in SETTLING_GAPS and not self.texts[key].strip()}
        self.carried = _of_other_kinds(raw, self.texts)
        self.values, self.errors = clean_brief(kind, self.texts, typist=typist)

    @property
    def is_valid(self) -> bool:
        return not self.errors

    @property
    def first(self) -> list[TypedField]:
        """Fields to show at once, required ones first."""
        return sorted([field for field in self._fields() if field.is_open], key=lambda field: not field.required)

    @property
    def more(self) -> list[TypedField]:
        """Fields that are folded away."""
        return [field for field in self._fields() if not field.is_open]

    def _fields(self) -> list[TypedField]:
        language = get_language() or "de"
        return [self._typed(field, language) for field in brief_fields(self.kind)]

    def _typed(self, field: Field, language: str) -> TypedField:
        return TypedField(
            key=field.key,
            label=field.label.say(language),
            why=field.why.say(language),
            hint=field.hint.say(language),
            required=field.need is Need.REQUIRED,
            input=input_of(field),
            value=self.texts[field.key],
            gap=self.gaps.get(field.key, ""),
            error=self.errors.get(field.key, ""),
            choices=choices_of(field, language),
        )


def _of_other_kinds(raw: Mapping[str, str], own: Mapping[str, str]) -> list[tuple[str, str]]:
    names = [name for name in raw if name.startswith(("brief-", "gap-")) and name.partition("-")[2] not in own]
    return [(name, raw[name]) for name in names if raw[name] and name not in ("gap-due_at", "gap-budget_minutes")]


def as_raw(kind: Kind | None, brief: Mapping[str, Any], gaps: Mapping[str, str], typist: Typist) -> dict[str, str]:
    """A kept brief as the texts of its form; a value that no longer fits its field as it is."""
    raw = {f"gap-{key}": gap for key, gap in gaps.items()}
    for field in brief_fields(kind):
        if field.key in brief:
            raw[f"brief-{field.key}"] = as_text(field, brief[field.key], typist)
    return raw


def as_text(field: Field, value: Any, typist: Typist) -> str:
    """The kept value as it was typed; as it is when it no longer fits its field."""
    try:
        return as_typed(field, value, typist)
    except (AttributeError, KeyError, TypeError, ValueError):
        return str(value)


def input_of(field: Field) -> str:
    """Which element it is typed into: tall, choice, or the type of an input."""
    if field.type in TALL:
        return "tall"
    if field.type in (FieldType.CHOICE, FieldType.YESNO):
        return "choice"
    return INPUTS.get(field.type, "text")


def choices_of(field: Field, language: str) -> list[tuple[str, str]]:
    """Key and label of what can be chosen; nothing for a field to write in."""
    if field.type is FieldType.YESNO:
        return [("yes", _("Yes")), ("no", _("No"))]
    return [(choice.key, choice.label.say(language)) for choice in field.choices]
