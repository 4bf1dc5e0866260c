"""A brief as lines to read: values, gaps left on purpose, what is missing and why it matters."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from vorzimmer.foundation import moments
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import queries
from vorzimmer.tasks.briefing import ASK, Completeness, brief_fields, completeness
from vorzimmer.tasks.changes import FieldChange
from vorzimmer.tasks.kinds import Field, Kind, Typist, as_shown, load_general


@dataclass(frozen=True, slots=True)
class Line:
    """A field of the brief: `text` is its value, or who settles it (`is_gap`); `to_ask`: the assistant is to ask."""

    key: str
    label: str
    text: str
    is_gap: bool = False
    to_ask: bool = False


@dataclass(frozen=True, slots=True)
class News:
    """A field that somebody else changed while a form was open."""

    who: str
    label: str
    before: str
    now: str


def brief_lines(actor: Actor, task: Any, kind: Kind | None) -> dict[str, Any]:
    """Lines, completeness and the words for what is missing."""
    language, reader = get_language() or "de", queries.typist_of(actor)
    who = task.assistant.user.first_name if task.assistant else _("The assistant")
    full = completeness(
        kind,
        task.title,
        task.outcome,
        task.due_at,
        task.budget_minutes,
        task.brief,
        task.gaps,
        language=language,
    )
    fields = [*load_general().columns, *brief_fields(kind)]
    lines = [line for field in fields if (line := _line(field, task, who, reader, language))]
    return {"lines": lines, "full": full, "missing": missing_words(full)}


def missing_words(full: Completeness) -> str:
    """The first gaps by name, for under the meter."""
    names = [gap.label for gap in full.missing[:3]]
    if not names:
        return ""
    if len(full.missing) > len(names):
        left = len(full.missing) - len(names)
        return _("Missing: %(names)s and %(left)s more") % {"names": ", ".join(names), "left": left}
    return _("Missing: %(names)s") % {"names": ", ".join(names)}


def change_lines(actor: Actor, task: Any, changes: list[FieldChange]) -> list[News]:
    """What changed meanwhile, field by field, in words."""
    kind, reader = queries.kind_of(task), queries.typist_of(actor)
    found: list[News] = []
    for change in changes:
        if change.field in ("brief", "gaps"):
            found += _brief_news(change, kind, reader)
        elif change.field != "due_zone":
            before, now = (_column_text(change.field, value) for value in (change.before, change.now))
            found.append(News(change.who, column_label(change.field), before, now))
    return found


def column_label(name: str) -> str:
    """The label of a field of the task itself."""
    language = get_language() or "de"
    labels = {field.key: field.label.say(language) for field in load_general().columns}
    return labels.get(name) or _("Kind of task")


def _line(field: Field, task: Any, who: str, reader: Typist, language: str) -> Line | None:
    label, gap = field.label.say(language), task.gaps.get(field.key)
    if field.key in task.brief:
        return Line(field.key, label, _shown(field, task.brief[field.key], reader))
    if gap and not getattr(task, field.key, None):
        words = _("%(who)s asks") if gap == ASK else _("%(who)s decides")
        return Line(field.key, label, words % {"who": who}, is_gap=True, to_ask=gap == ASK)
    return None


def _brief_news(change: FieldChange, kind: Kind | None, reader: Typist) -> list[News]:
    fields = {field.key: field for field in brief_fields(kind)}
    before: Mapping[str, Any] = change.before or {}
    now: Mapping[str, Any] = change.now or {}
    return [
        News(change.who, fields[key].label.say(reader.language),
             *(_shown(fields[key], side[key], reader) if key in side else "" for side in (before, now)))
        for key in {**before, **now}
        if key in fields and before.get(key) != now.get(key)
    ]  # fmt: skip


def _shown(field: Field, value: Any, reader: Typist) -> str:
    if isinstance(value, str) and value in ("ask", "decide"):
        return _("left open") if value == ASK else _("left to the assistant")
    try:
        return as_shown(field, value, reader)
    except (AttributeError, ArithmeticError, KeyError, TypeError, ValueError):
        return str(value)


def _column_text(name: str, value: Any) -> str:
    if value in (None, ""):
        return ""
    if name == "due_at":
        return moments.moment(datetime.fromisoformat(value))
    return moments.duration(value) if name == "budget_minutes" else str(value)
