"""Kinds to JSON and back, checked on the way in: our own files as well as what a workspace has changed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from .shapes import Bilingual, ChecklistLine, Choice, Field, FieldType, Keywords, Kind, Need

KEY = re.compile(r"[a-z][a-z0-9_]{0,39}")
SLUG = re.compile(r"[a-z][a-z0-9-]{0,29}")


class BadKind(ValueError):
    """A kind that cannot be used; the text says what is wrong where (English, for those who write kinds)."""


def kind_to_json(kind: Kind) -> dict[str, Any]:
    """The kind as plain lists and dicts; what is empty by default is left out."""
    return {
        "slug": kind.slug,
        "icon": kind.icon,
        "name": _both(kind.name),
        "words": {"de": list(kind.words.de), "en": list(kind.words.en)},
        "fields": [field_to_json(field) for field in kind.fields],
        "checklist": [{"key": line.key, **_both(line.text)} for line in kind.checklist],
        "acceptance": [_both(line) for line in kind.acceptance],
        "results": [field_to_json(field) for field in kind.results],
    }


def kind_from_json(raw: Mapping[str, Any]) -> Kind:
    """The kind, complete and without contradictions. Raises BadKind."""
    try:
        kind = _kind(raw)
    except (KeyError, TypeError, AttributeError) as gap:
        raise BadKind(f"kind {raw.get('slug', '?')}: incomplete or misshapen ({gap!r})") from gap
    if not SLUG.fullmatch(kind.slug):
        raise BadKind(f"not a slug: {kind.slug!r}")
    if not kind.name:
        raise BadKind(f"kind {kind.slug}: no name")
    _once(kind.slug, "field", (field.key for field in kind.fields))
    _once(kind.slug, "result field", (field.key for field in kind.results))
    _once(kind.slug, "checklist line", (line.key for line in kind.checklist))
    return kind


def fields_from_json(raw: Iterable[Mapping[str, Any]]) -> tuple[Field, ...]:
    """Fields alone, as the general ones are kept; without a `need` they are optional. Raises BadKind."""
    return tuple(_field(field) for field in raw)


def _kind(raw: Mapping[str, Any]) -> Kind:
    words = raw.get("words", {})
    return Kind(
        slug=raw["slug"],
        icon=raw["icon"],
        name=_bilingual(raw["name"]),
        words=Keywords(tuple(words.get("de", ())), tuple(words.get("en", ()))),
        fields=fields_from_json(raw.get("fields", ())),
        checklist=tuple(ChecklistLine(_key(line["key"]), _bilingual(line)) for line in raw.get("checklist", ())),
        acceptance=tuple(_bilingual(line) for line in raw.get("acceptance", ())),
        results=fields_from_json(raw.get("results", ())),
    )


def _checklist_line(raw: Mapping[str, Any]) -> ChecklistLine:
    return ChecklistLine(_key(raw["key"]), _bilingual(raw))


def _field(raw: Mapping[str, Any]) -> Field:
    key = _key(raw["key"])
    try:
        kind_of_value, need = FieldType(raw["type"]), Need(raw.get("need", Need.OPTIONAL))
    except ValueError as unknown:
        raise BadKind(f"field {key}: {unknown}") from unknown
    choices = tuple(Choice(_key(one["key"]), _bilingual(one["label"])) for one in raw.get("choices", ()))
    if (kind_of_value is FieldType.CHOICE) != bool(choices):
        raise BadKind(f"field {key}: choices belong to a field of type choice, and to no other")
    _once(key, "choice", (choice.key for choice in choices))
    field = Field(
        key=key,
        type=kind_of_value,
        need=need,
        label=_bilingual(raw["label"]),
        why=_bilingual(raw.get("why", {})),
        hint=_bilingual(raw.get("hint", {})),
        choices=choices,
        sensitive=bool(raw.get("sensitive", False)),
    )
    if not field.label:
        raise BadKind(f"field {key}: no label")
    return field


def field_to_json(field: Field) -> dict[str, Any]:
    """One field as plain dicts and texts; what is empty by default is left out."""
    raw: dict[str, Any] = {
        "key": field.key,
        "type": field.type.value,
        "need": field.need.value,
        "label": _both(field.label),
        "why": _both(field.why),
    }
    if field.hint:
        raw["hint"] = _both(field.hint)
    if field.choices:
        raw["choices"] = [{"key": choice.key, "label": _both(choice.label)} for choice in field.choices]
    if field.sensitive:
        raw["sensitive"] = True
    return raw


def _both(text: Bilingual) -> dict[str, str]:
    return {"de": text.de, "en": text.en}


def _bilingual(raw: Mapping[str, Any]) -> Bilingual:
    texts = raw.get("de", ""), raw.get("en", "")
    if not all(isinstance(text, str) for text in texts):
        raise BadKind(f"not a text: {texts!r}")
    return Bilingual(*texts)


def _key(raw: Any) -> str:
    if not isinstance(raw, str) or not KEY.fullmatch(raw):
        raise BadKind(f"not a key: {raw!r}")
    return raw


def _once(where: str, what: str, keys: Iterable[str]) -> None:
    twice = [key for key, count in Counter(keys).items() if count > 1]
    if twice:
        raise BadKind(f"{where}: {what} {twice[0]!r} stands there twice")
