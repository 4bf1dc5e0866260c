"""What the authority matrix (4) and the spending limits (5) answer."""

from __future__ import annotations

from collections.abc import Sequence

from vorzimmer.journal.authority import Answer

from . import reasons
from .asked import Asked, Decision, Needs, said
from .authority import Authority, AuthorityRule, Level
from .spending import Spending
from .terms import Terms

Rows = Sequence[tuple[int, AuthorityRule]]

COSTS = frozenset({"book", "spend"})
"""Acts that cost money: without an amount nobody can say whether a limit holds."""

RANK = {Level.APPROVAL: 0, Level.REPORT: 1, Level.FREE: 2}
OUTCOMES = {Level.APPROVAL: Answer.NEEDS_APPROVAL, Level.REPORT: Answer.REPORT, Level.FREE: Answer.ALLOWED}


def by_rules(terms: Terms, asked: Asked) -> Decision:
    """The answer of clauses 4 and 5."""
    authority = terms.find(Authority)
    index = authority.index if authority else {}
    for kind in dict.fromkeys((asked.kind, "")):
        reached = [row for row in index.get((kind, asked.act), ()) if row[1].stage <= asked.stage]
        if decision := _among(terms, asked, reached):
            return decision
    return said(terms, Answer.NEEDS_APPROVAL, "4.1", reasons.NO_RULE, "approval")


def _among(terms: Terms, asked: Asked, reached: Rows) -> Decision | None:
    """The answer of rules for one kind and act; None when none of them has anything to say."""
    barred = max(
        (row for row in reached if not row[1].level.grants and _misfit(row[1], asked) is None),
        key=lambda row: (row[1].stage, row[1].level is Level.NEVER),
        default=None,
    )
    since = barred[1].stage if barred else 0
    grants = [row for row in reached if row[1].level.grants and row[1].stage > since]
    if grants:
        return _granted(terms, asked, grants)
    if barred is None:
        return None
    never = barred[1].level is Level.NEVER
    reason = reasons.NEVER if never else reasons.PREPARE
    needs: Needs = "change" if never else "client"
    return _at_level(said(terms, Answer.OUTSIDE, f"4.{barred[0]}", reason, needs), barred[1])


def _granted(terms: Terms, asked: Asked, grants: Rows) -> Decision:
    fitting = [row for row in grants if _misfit(row[1], asked) is None]
    if not fitting:
        place, rule = grants[0]
        reason = _misfit(rule, asked) or reasons.NO_RULE
        return _at_level(said(terms, Answer.NEEDS_APPROVAL, f"4.{place}", reason, "approval"), rule)
    covering = [row for row in fitting if _covers(row[1], asked)]
    if not covering or _is_guesswork(asked, fitting, covering):
        return _above(terms, asked, fitting)
    place, rule = max(covering, key=lambda row: (RANK[row[1].level], -row[0]))
    decision = _at_level(said(terms, OUTCOMES[rule.level], f"4.{place}", reasons.GRANTED[rule.level]), rule)
    if rule.level is Level.APPROVAL:
        return _at_level(said(terms, decision.outcome, f"4.{place}", reasons.APPROVAL, "approval"), rule)
    return _overspent(terms, asked) or decision


def _above(terms: Terms, asked: Asked, fitting: Rows) -> Decision:
    """More than any rule covers. An approval with a limit of its own is the end of what was agreed."""
    place, rule = max(fitting, key=lambda row: (row[1].limit_cents or 0, -row[0]))
    if asked.amount_cents is None:
        decision = said(terms, Answer.NEEDS_APPROVAL, f"4.{place}", reasons.AMOUNT_MISSING, "amount")
    elif any(row[1].level is Level.APPROVAL for row in fitting):
        decision = said(
            terms, Answer.OUTSIDE, f"4.{place}", reasons.ABOVE_APPROVAL, "change", cents=rule.limit_cents or 0
        )
    else:
        decision = said(
            terms, Answer.NEEDS_APPROVAL, f"4.{place}", reasons.ABOVE_LIMIT, "approval", cents=rule.limit_cents or 0
        )
    return _at_level(decision, rule)


def _is_guesswork(asked: Asked, fitting: Rows, covering: Rows) -> bool:
    """The amount is missing, and with it a wider right might hold."""
    widest = max(RANK[rule.level] for _place, rule in fitting)
    return asked.amount_cents is None and max(RANK[rule.level] for _place, rule in covering) < widest


def _overspent(terms: Terms, asked: Asked) -> Decision | None:
    """The limits of clause 5, which hold beside every rule."""
    spending = terms.find(Spending)
    if spending is None:
        return None
    if asked.recurring and spending.recurring_needs_approval:
        return said(terms, Answer.NEEDS_APPROVAL, "5.4", reasons.RECURRING, "approval")
    limits = (
        ("5.1", spending.per_act_cents, 0, reasons.PER_ACT),
        ("5.2", spending.per_day_cents, asked.spent_today_cents, reasons.PER_DAY),
        ("5.3", spending.per_month_cents, asked.spent_month_cents, reasons.PER_MONTH),
    )
    for clause, limit, spent, reason in limits:
        if limit is None:
            continue
        if asked.amount_cents is None:
            if asked.act in COSTS:
                return said(terms, Answer.NEEDS_APPROVAL, clause, reasons.AMOUNT_MISSING, "amount")
        elif asked.amount_cents > 0 and spent + asked.amount_cents > limit:
            return said(terms, Answer.NEEDS_APPROVAL, clause, reason, "approval", cents=limit)
    return None


def _covers(rule: AuthorityRule, asked: Asked) -> bool:
    if rule.limit_cents is None:
        return True
    if asked.amount_cents is None:
        return asked.act not in COSTS
    return asked.amount_cents <= rule.limit_cents


def _misfit(rule: AuthorityRule, asked: Asked) -> reasons.Reason | None:
    """Which condition of the rule is not met; a person or a time that nobody named meets none."""
    if rule.people and asked.person.strip().casefold() not in {person.casefold() for person in rule.people}:
        return reasons.OTHER_PEOPLE
    if rule.from_time and not (asked.at and rule.from_time <= f"{asked.at:%H:%M}" < rule.to_time):
        return reasons.OTHER_HOURS
    return None


def _at_level(decision: Decision, rule: AuthorityRule) -> Decision:
    return Decision(decision.outcome, decision.because, decision.needs, str(rule.level), rule.limit_cents)
