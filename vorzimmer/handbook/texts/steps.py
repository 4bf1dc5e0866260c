"""A checklist in words: for comparing two versions, for searching, and for taking along as Markdown."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vorzimmer.handbook.models import ProcedureStep
from vorzimmer.handbook.models.procedure import When


def lines_of(steps: Sequence[ProcedureStep]) -> str:
    """One line for each step: who, what, when."""
    return "\n".join(line_of(step) for step in steps)


def line_of(step: ProcedureStep) -> str:
    """`[Assistant] Book the room – 2 working days before the task is due – the next step waits`."""
    who = _("Client") if step["side"] == "client" else _("Assistant")
    parts = [f"[{who}] {step['text']}", day_words(step), _("the next step waits") if step["stop"] else "", step["note"]]
    return " – ".join(part for part in parts if part)


def day_words(step: ProcedureStep) -> str:
    """`2 working days before the task is due`; empty without a day."""
    days = step["days"]
    if days is None:
        return ""
    if days == 0:
        return _("on the day of the start") if step["when"] in START else _("on the day it is due")
    count = (
        ngettext("%(count)s working day", "%(count)s working days", days)
        if step["working"]
        else ngettext("%(count)s day", "%(count)s days", days)
    ) % {"count": days}
    return _sentence(step["when"]) % {"days": count}


START = (When.AFTER_START, When.BEFORE_START)


def _sentence(when: str) -> str:
    return {
        When.AFTER_START.value: _("%(days)s after the start"),
        When.BEFORE_START.value: _("%(days)s before the start"),
        When.BEFORE_DUE.value: _("%(days)s before the task is due"),
        When.AFTER_DUE.value: _("%(days)s after the task is due"),
    }[str(when)]
