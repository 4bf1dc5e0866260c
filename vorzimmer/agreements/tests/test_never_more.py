"""The engine never allows more than the signed version: any rules, any question, checked in another way."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as some

from vorzimmer.agreements.clauses import Level, Terms
from vorzimmer.agreements.clauses.deciding import Asked, decide
from vorzimmer.journal.authority import Answer

GRANTS = [Level.APPROVAL, Level.REPORT, Level.FREE]
CENTS = some.sampled_from([None, 0, 1, 2, 3, 4, 5])
"""Small amounts meet their limits often."""
KINDS = some.sampled_from(["", "", "travel", "travel", "web"])
ACTS = some.sampled_from(["book", "call"])
PEOPLE = some.sampled_from([[], [], [], ["Adler"], ["Adler", "Sacher"]])
HOURS = some.sampled_from([("", ""), ("", ""), ("", ""), ("08:00", "12:00"), ("10:00", "18:00")])
SELDOM = some.sampled_from([False, False, False, True])


@some.composite
def rule(draw, levels=tuple(Level), kinds=KINDS):
    level = draw(some.sampled_from(levels))
    opens, closes = draw(HOURS)
    return {
        "kind": draw(kinds), "act": draw(ACTS), "level": level, "stage": draw(some.integers(1, 3)),
        "limit_cents": draw(CENTS) if level.grants else None, "people": draw(PEOPLE),
        "from_time": opens, "to_time": closes,
    }  # fmt: skip


@some.composite
def question(draw):
    return Asked(
        draw(ACTS), kind=draw(KINDS), amount_cents=draw(CENTS), person=draw(some.sampled_from(["", "Adler", "Berg"])),
        at=datetime(2026, 11, 23, draw(some.integers(0, 23)), tzinfo=UTC), stage=draw(some.integers(1, 3)),
        spent_today_cents=draw(some.integers(0, 6)), spent_month_cents=draw(some.integers(0, 6)),
        recurring=draw(SELDOM), minutes_booked=draw(some.integers(0, 3000)),
        minutes_asked=draw(some.integers(0, 600)),
    )  # fmt: skip


@some.composite
def agreement(draw, rules=None):
    rows = draw(some.lists(rules if rules is not None else rule(), min_size=1, max_size=8, unique_by=repr))
    limits = sorted(draw(some.lists(some.integers(0, 12), min_size=3, max_size=3)))
    spending = dict(zip(("per_act_cents", "per_day_cents", "per_month_cents"), limits, strict=True))
    kinds = draw(some.lists(some.sampled_from(["travel", "web"]), max_size=2, unique=True))
    bodies = {
        "scope": {"kinds": [{"kind": kind} for kind in kinds]},
        "hours": {"weekly_minutes": 300 if draw(SELDOM) else 0, "over": "ask"},
        "authority": {"rules": rows},
        "spending": (spending if draw(SELDOM) else {}) | {"recurring_needs_approval": draw(some.booleans())},
    }
    return Terms.of(bodies, version=1, effective_on=None, form="agency", currency="EUR")


def fits(row, asked):
    """The conditions of a rule, said once more in other words."""
    reached = row.act == asked.act and row.kind in ("", asked.kind) and row.stage <= asked.stage
    there = not row.people or asked.person in row.people
    return reached and there and (not row.from_time or row.from_time <= f"{asked.at:%H}:00" < row.to_time)


@settings(max_examples=1500, deadline=None)
@given(agreement(), question())
def test_what_is_allowed_is_covered_by_a_rule_and_by_every_limit(terms, asked):
    outcome = decide(terms, asked).outcome
    if outcome not in (Answer.ALLOWED, Answer.REPORT):
        return
    scope, hours, spending = (terms.clauses[key] for key in ("scope", "hours", "spending"))
    assert not asked.kind or not scope.kinds or asked.kind in [row.kind for row in scope.kinds]
    if hours.weekly_minutes and asked.minutes_asked:
        assert asked.minutes_booked + asked.minutes_asked <= 1300
    wanted = (Level.FREE,) if outcome is Answer.ALLOWED else (Level.REPORT,)
    covering = [row for row in terms.clauses["authority"].rules if fits(row, asked) and row.level in wanted]
    if asked.amount_cents is None:
        covering = [row for row in covering if row.limit_cents is None or asked.act == "call"]
    else:
        covering = [row for row in covering if row.limit_cents is None or asked.amount_cents <= row.limit_cents]
    barring = [r for r in terms.clauses["authority"].rules if fits(r, asked) and r.level in ("never", "prepare")]
    assert any(all(bar.kind < row.kind or bar.stage < row.stage for bar in barring) for row in covering)
    if asked.amount_cents and spending.per_act_cents is not None:
        assert asked.amount_cents <= spending.per_act_cents
        assert asked.spent_today_cents + asked.amount_cents <= spending.per_day_cents
        assert asked.spent_month_cents + asked.amount_cents <= spending.per_month_cents
    assert not (asked.recurring and spending.recurring_needs_approval)


@settings(max_examples=600, deadline=None)
@given(agreement(rule(levels=tuple(GRANTS), kinds=some.just(""))), question())
def test_what_may_be_done_without_asking_only_grows_with_the_stage(terms, asked):
    """Where no rule of a kind of its own comes in and none takes a right away."""
    outcomes = [decide(terms, replace(asked, stage=stage)).outcome for stage in (1, 2, 3)]
    freedom = [{Answer.REPORT: 1, Answer.ALLOWED: 2}.get(outcome, 0) for outcome in outcomes]
    assert freedom == sorted(freedom)
