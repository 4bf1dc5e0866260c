"""Fields of a kind between a form of the settings and the JSON that is kept."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Any

from vorzimmer.tasks.kinds import Choice, Field

GERMAN = str.maketrans(dict(zip("äöüß", ("ae", "oe", "ue", "ss"), strict=True)))


def fields_as_json(said: list[dict[str, Any]], kept: Iterable[Field]) -> list[dict[str, Any]]:
    """The fields as they were typed, in their order; what the form does not show stays as it was."""
    before = {field.key: field for field in kept}
    keys = keys_for([(one["key"], one["label_en"] or one["label_de"]) for one in said])
    return [_field(key, one, before.get(key)) for key, one in zip(keys, said, strict=True)]


def as_begun(field: Field) -> dict[str, Any]:
    """A field as the initial values of its form."""
    choices = "\n".join(f"{choice.label.de} | {choice.label.en}" for choice in field.choices)
    return {"key": field.key, "label_de": field.label.de, "label_en": field.label.en, "why_de": field.why.de,
            "why_en": field.why.en, "need": field.need.value, "type": field.type.value,
            "choices": choices}  # fmt: skip


def _field(key: str, said: dict[str, Any], kept: Field | None) -> dict[str, Any]:
    raw: dict[str, Any] = {
        "key": key,
        "type": said["type"],
        "need": said.get("need") or (kept.need.value if kept else "optional"),
        "label": {"de": said["label_de"], "en": said["label_en"]},
        "why": {"de": said.get("why_de", ""), "en": said.get("why_en", "")},
        "choices": _choices(said["choices"], kept.choices if kept else ()),
    }
    if kept is not None:
        raw |= {"hint": {"de": kept.hint.de, "en": kept.hint.en}, "sensitive": kept.sensitive}
    return raw


def _choices(text: str, kept: tuple[Choice, ...]) -> list[dict[str, Any]]:
    lines = [[side.strip() for side in (line.partition("|")[0], line.partition("|")[2])] for line in text.splitlines()]
    said = [(de, en) for de, en in lines if de or en]
    known = {choice.label.de: choice.key for choice in kept}
    keys = keys_for([(known.get(de, ""), en or de) for de, en in said])
    return [{"key": key, "label": {"de": de, "en": en}} for key, (de, en) in zip(keys, said, strict=True)]


def keys_for(wanted: list[tuple[str, str]]) -> list[str]:
    """A key for each: the one it has, or one made of its words that nobody else has."""
    taken = {key for key, _words_of in wanted if key}
    found = []
    for key, words in wanted:
        made = key or _key(words)
        number = 2
        while not key and made in taken:
            made, number = f"{_key(words)[:36]}_{number}", number + 1
        taken.add(made)
        found.append(made)
    return found


def _key(words: str) -> str:
    german = words.lower().translate(GERMAN)
    plain = unicodedata.normalize("NFKD", german).encode("ascii", "ignore").decode()
    return re.sub(r"^[^a-z]+", "", re.sub(r"[^a-z0-9]+", "_", plain)).strip("_")[:40] or "field"
