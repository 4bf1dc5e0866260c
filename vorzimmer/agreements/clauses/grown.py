"""Which rules of the matrix say something at a stage, which are overtaken by others, and which come later."""

from __future__ import annotations

from collections.abc import Sequence

from .authority import FIRST_ROW, Authority, AuthorityRule, Level

RANK = {Level.NEVER: 0, Level.PREPARE: 1, Level.APPROVAL: 2, Level.REPORT: 3, Level.FREE: 4}

type Rows = list[tuple[str, AuthorityRule]]
"""Rules with their numbers ("4.2")."""


def holding(authority: Authority, stage: int) -> Rows:
    """The rules that hold at this stage, without those that another one makes empty."""
    reached = [rule for rule in authority.rules if rule.stage <= stage]
    return [row for row in _numbered(authority) if row[1].stage <= stage and not _is_overtaken(row[1], reached)]


def coming(authority: Authority, stage: int) -> Rows:
    """The rules of later stages."""
    return [row for row in _numbered(authority) if row[1].stage > stage]


def _numbered(authority: Authority) -> Rows:
    return [(f"{Authority.number}.{place}", rule) for place, rule in enumerate(authority.rules, FIRST_ROW)]


def _is_overtaken(rule: AuthorityRule, reached: Sequence[AuthorityRule]) -> bool:
    """Whether the others for the same kind and act say everything that this one says, and more."""
    beside = [other for other in reached if other is not rule and (other.kind, other.act) == (rule.kind, rule.act)]
    if not rule.level.grants:
        return any(other.level.grants and other.stage > rule.stage for other in beside)
    return any(_covers(other, rule) for other in beside)


def _covers(other: AuthorityRule, rule: AuthorityRule) -> bool:
    if other.people or other.from_time:
        return False
    if not other.level.grants:
        return other.stage >= rule.stage
    wider = RANK[other.level] > RANK[rule.level] or (
        other.level is rule.level and (other.stage, other.limit_cents or 0) > (rule.stage, rule.limit_cents or 0)
    )
    if rule.level is Level.APPROVAL and other.level is not Level.APPROVAL:
        return wider and other.limit_cents is None  # the limit of an approval is the end of what was agreed
    within = other.limit_cents is None or (rule.limit_cents is not None and rule.limit_cents <= other.limit_cents)
    return wider and within
