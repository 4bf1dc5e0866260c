"""May this be done? Answered from one signed version, without a query, with the clause on which the answer rests.

In this order, and the first that stops it decides: the kind of task lies within the scope (1), the hours are left (2),
the channel is open (7), a rule grants the act (4), the spending limits hold (5).

Among the rules those for the kind come before those for every kind. A right grows: rules of all stages reached add up,
and the widest one that covers the amount counts. "never" and "prepare" take away what was granted up to their stage.
A limit of towards whom or when never lets a wider rule in: whoever does not fit it asks first.
"""

from __future__ import annotations

from vorzimmer.journal.authority import Answer

from . import reasons
from .asked import Asked, Because, Decision, said
from .channels import Channels
from .granting import by_rules
from .hours import Hours
from .scope import Scope
from .terms import Terms

__all__ = ["NOT_IN_THE_MATRIX", "Asked", "Because", "Decision", "decide"]

NOT_IN_THE_MATRIX = frozenset({"delegate", "contact"})
"""Acts that no rule of the matrix is about: a task is handed over, somebody is written to."""


def decide(terms: Terms | None, asked: Asked) -> Decision:
    """The answer to one act. Without a signed agreement everything is allowed."""
    if terms is None:
        return Decision(Answer.ALLOWED, Because("", 0, reasons.NOTHING_SIGNED))
    return (
        _in_scope(terms, asked)
        or _within_hours(terms, asked)
        or _by_channel(terms, asked)
        or _by_matrix(terms, asked)
    )  # fmt: skip


def _in_scope(terms: Terms, asked: Asked) -> Decision | None:
    scope = terms.find(Scope)
    if scope is None or scope.includes(asked.kind):
        return None
    return said(terms, Answer.OUTSIDE, "1.1", reasons.KIND_OUTSIDE, "change")


def _within_hours(terms: Terms, asked: Asked) -> Decision | None:
    hours = terms.find(Hours)
    if hours is None or hours.over == "allowed" or not hours.weekly_minutes or asked.minutes_asked <= 0:
        return None
    budget = hours.monthly_minutes + min(max(asked.minutes_carried, 0), hours.carry_over_minutes)
    if asked.minutes_booked + asked.minutes_asked <= budget:
        return None
    left = max(budget - asked.minutes_booked, 0)
    return said(terms, Answer.NEEDS_APPROVAL, "2.3", reasons.HOURS_OVER, "approval", minutes=left)


def _by_channel(terms: Terms, asked: Asked) -> Decision | None:
    channels = terms.find(Channels) if asked.channel else None
    rows = [row for row in channels.numbered() if row[1].channel == asked.channel] if channels else []
    if not rows:
        return None
    barred = next((place for place, row in rows if row.never and not row.purpose), None)
    if barred is not None:
        return said(terms, Answer.OUTSIDE, f"7.{barred}", reasons.CHANNEL_NEVER, "change")
    open_rows = [(place, row) for place, row in rows if not row.never]
    now = f"{asked.at:%H:%M}" if asked.at else ""
    if not open_rows or not now or any(not row.from_time or row.from_time <= now < row.to_time for _, row in open_rows):
        return None
    place, row = open_rows[0]
    words = {"start": row.from_time, "end": row.to_time}
    return said(terms, Answer.OUTSIDE, f"7.{place}", reasons.CHANNEL_CLOSED, "change", **words)


def _by_matrix(terms: Terms, asked: Asked) -> Decision:
    if asked.act in NOT_IN_THE_MATRIX:
        return said(terms, Answer.ALLOWED, "1.1", reasons.IN_SCOPE)
    return by_rules(terms, asked)
