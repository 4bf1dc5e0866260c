"""With somebody who is self-employed, presence and reports are offers, never duties.

Signs of an employment in disguise (domain.md 2.5, after the German pension insurance's own list): instructions that
must be followed, fixed working times, regular detailed reports at short intervals, working in rooms that the client
sets, means of work that allow control. What is lived counts, not the title; so the sentences say "offers" and the
house demands none of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .base import FREELANCE, Clause, Names

FIXED_HOURS = gettext_lazy("Fixed working times are a sign of employment; whoever is self-employed chooses them.")
CHECK_INS = gettext_lazy("Compulsory check-ins are a sign of employment: they tie somebody into another's day.")
REPORTS = gettext_lazy("Regular detailed reports at short intervals are a sign of employment.")
PRESENCE = gettext_lazy("A duty to be reachable at set times works like fixed hours.")
PROMISES = gettext_lazy("A duty to answer within a set time works like an instruction; as an offer it leaves freedom.")
ROOMS = gettext_lazy("Working in rooms that the client sets is a sign of employment.")


@dataclass(frozen=True, slots=True)
class Switched:
    """A duty that is told as an offer: key and number of the clause, the sentence as it is told now, and why."""

    clause: str
    number: str
    sentence: str
    reason: Promise


def _always(clause: Any) -> bool:
    return True


DUTIES: tuple[tuple[str, str, Callable[[Any], bool], Promise], ...] = (
    ("hours", "fixed", lambda clause: clause.fixed, FIXED_HOURS),
    ("reachability", "assistant", _always, PRESENCE),
    ("channels", "check_in", _always, CHECK_INS),
    ("channels", "report", _always, REPORTS),
    ("response_times", "assistant:", _always, PROMISES),
    ("place", "at_client", lambda clause: clause.at_client, ROOMS),
)
"""Clause, row (or how rows begin), when it would be a duty, and what it is a sign of."""


def as_offers(form: str, clauses: Mapping[str, Clause], names: Names | None = None) -> list[Switched]:
    """Everything in these clauses that would bind an employee and is an offer here; empty for other forms."""
    if form not in FREELANCE:
        return []
    told = replace(names or Names(_("The client"), _("The assistant")), form=form)
    return list(_switched(clauses, told))


def _switched(clauses: Mapping[str, Clause], names: Names) -> Iterator[Switched]:
    for key, row, is_duty, reason in DUTIES:
        clause = clauses.get(key)
        if clause is None or not is_duty(clause):
            continue
        for sentence in clause.sentences(names):
            if sentence.row == row or (row.endswith(":") and sentence.row.startswith(row)):
                yield Switched(key, sentence.number, sentence.text, reason)
