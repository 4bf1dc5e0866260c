"""What in a task belongs to one case only, or to one person: struck before the task becomes a template."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.tasks.briefing import brief_fields
from vorzimmer.tasks.kinds import Field, FieldType, Kind, Typist, as_shown

STRUCK = "…"
PERSONAL = _("belongs to a person")
THIS_TIME = _("held for this task only")
NAMES_SOMEBODY = _("names somebody")
CONTACT = _("is a way to reach somebody")
PATTERNS = (
    re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    re.compile(r"\b[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){3,7}(?:[ ]?[A-Z0-9]{1,3})?\b"),
    re.compile(r"(?<![\w.,])(?:\+\d{1,3}|0)[ ]?(?:\(0\)[ ]?)?\d{2,5}(?:[ /-]?\d{2,}){1,5}(?![\w.,]\d)"),
)
"""Mail addresses, bank accounts (IBAN), telephone numbers."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to strike: `key` names it in a form, `text` is struck, `label` says where, `why` says why."""

    key: str
    label: str
    text: str
    why: str | Promise


def findings(kind: Kind | None, content: Mapping[str, Any], names: Iterable[str], typist: Typist) -> list[Finding]:
    """Everything in a task's content that does not belong into a template; `names` are people of the engagement."""
    found = [finding for field in brief_fields(kind) if (finding := _of_field(field, content["brief"], typist))]
    gone = {finding.key.removeprefix("brief-") for finding in found}
    text = "\n".join(_texts(content, gone))
    reached = {match[0].strip() for pattern in PATTERNS for match in pattern.finditer(text)}
    named = {name for name in names if name and name in text}
    found += [Finding(f"text-{each}", "", each, CONTACT) for each in sorted(reached)]
    return found + [Finding(f"text-{each}", "", each, NAMES_SOMEBODY) for each in sorted(named)]


def struck(content: Mapping[str, Any], found: Iterable[Finding], kept: Collection[str]) -> dict[str, Any]:
    """The content without what was found, but with the findings that were `kept`."""
    out = [finding for finding in found if finding.key not in kept]
    fields = {finding.key.removeprefix("brief-") for finding in out if finding.key.startswith("brief-")}
    words = sorted((finding.text for finding in out if finding.key.startswith("text-")), key=len, reverse=True)
    brief = {key: _without(value, words) for key, value in content["brief"].items() if key not in fields}
    return {
        **content,
        "title": _without(content["title"], words),
        "outcome": _without(content["outcome"], words),
        "brief": brief,
        "steps": [{**step, "text": _without(step["text"], words)} for step in content["steps"]],
    }


def _of_field(field: Field, brief: Mapping[str, Any], typist: Typist) -> Finding | None:
    if field.key not in brief:
        return None
    why = PERSONAL if field.sensitive else None
    if field.type in (FieldType.DATE, FieldType.DATETIME):
        why = why or THIS_TIME
    if why is None:
        return None
    try:
        shown = as_shown(field, brief[field.key], typist)
    except (AttributeError, ArithmeticError, KeyError, TypeError, ValueError):
        shown = str(brief[field.key])
    return Finding(f"brief-{field.key}", field.label.say(typist.language), shown, why)


def _texts(content: Mapping[str, Any], gone: Collection[str]) -> Iterator[str]:
    yield from (content["title"], content["outcome"])
    for key, value in content["brief"].items():
        if key not in gone:
            yield from value if isinstance(value, list) else [value] if isinstance(value, str) else []
    yield from (step["text"] for step in content["steps"])


def _without(value: Any, words: list[str]) -> Any:
    if isinstance(value, list):
        return [_without(each, words) for each in value]
    if isinstance(value, str):
        for word in words:
            value = value.replace(word, STRUCK)
    return value
