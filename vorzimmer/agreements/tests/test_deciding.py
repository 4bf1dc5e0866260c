"""What the agreement answers: over every act, level, stage and limit, and with the clause on which it rests."""

from datetime import UTC, datetime
from itertools import product

import pytest
from django.utils import translation

from vorzimmer.agreements.clauses import ACTS, Level, Terms
from vorzimmer.agreements.clauses.deciding import Asked, decide
from vorzimmer.agreements.clauses.starting import start
from vorzimmer.journal.authority import Answer

FREE, REPORT, ASK, OUTSIDE = Answer.ALLOWED, Answer.REPORT, Answer.NEEDS_APPROVAL, Answer.OUTSIDE
WITHIN = {"free": FREE, "report": REPORT, "approval": ASK, "prepare": OUTSIDE, "never": OUTSIDE}
ABOVE = {"free": ASK, "report": ASK, "approval": OUTSIDE}
MONDAY_TEN = datetime(2026, 11, 23, 10, tzinfo=UTC)


def terms(**bodies) -> Terms:
    return Terms.of(bodies, version=3, effective_on=None, form="agency", currency="EUR")


def rules(*rows) -> Terms:
    return terms(authority={"rules": [{"kind": "", **row} for row in rows]})


def answer(agreed: Terms | None, act: str, **facts) -> tuple[Answer, str]:
    decision = decide(agreed, Asked(act, **facts))
    return decision.outcome, decision.because.clause


@pytest.mark.parametrize("act", ACTS)
def test_one_rule_over_every_level_stage_limit_and_amount(act):
    for level, since, limit in product(Level, (1, 2, 3), (None, 100_00)):
        if limit is not None and not level.grants:
            continue
        agreed = rules({"act": act, "level": level, "stage": since, "limit_cents": limit})
        for stage, amount in product((1, 2, 3), (None, 0, 99_99, 100_00, 100_01)):
            found = answer(agreed, act, stage=stage, amount_cents=amount)
            if stage < since:
                assert found == (ASK, "4.1")
            elif limit is None or amount is not None:
                above = limit is not None and amount > limit
                assert found == ((ABOVE if above else WITHIN)[level], "4.2"), (level, stage, limit, amount)
            else:
                unknown = act in ("book", "spend")
                assert found == (ASK if unknown else WITHIN[level], "4.2"), (level, stage)


def test_without_a_signed_agreement_nothing_is_limited():
    decision = decide(None, Asked("sign"))
    assert (decision.outcome, decision.because.clause, decision.because.version) == (FREE, "", 0)


def test_what_is_not_agreed_needs_an_approval_and_says_so():
    decision = decide(rules(), Asked("publish"))
    assert (decision.outcome, decision.because.clause, decision.because.version) == (ASK, "4.1", 3)
    assert str(decision.because.text) == "Nothing is agreed about this, so it needs an approval."


def test_the_rule_for_the_kind_comes_before_the_one_for_every_kind():
    agreed = rules({"act": "book", "level": "free"}, {"act": "book", "level": "never", "kind": "private"})
    assert answer(agreed, "book", kind="private") == (OUTSIDE, "4.3")
    assert answer(agreed, "book", kind="travel") == (FREE, "4.2")


def test_a_kind_outside_of_the_scope_is_outside_whatever_the_rules_say():
    scope = {"kinds": [{"kind": "travel"}]}
    agreed = terms(scope=scope, authority={"rules": [{"act": "book", "level": "free"}]})
    assert answer(agreed, "book", kind="web") == (OUTSIDE, "1.1")
    assert answer(agreed, "delegate", kind="web") == (OUTSIDE, "1.1")
    assert answer(agreed, "delegate", kind="travel")[0] is FREE


def test_rights_grow_from_stage_to_stage():
    agreed = rules(
        {"act": "book", "level": "approval"},
        {"act": "book", "level": "report", "stage": 2, "limit_cents": 100_00},
        {"act": "book", "level": "free", "stage": 3, "limit_cents": 50_00},
    )
    assert answer(agreed, "book", stage=1, amount_cents=40_00) == (ASK, "4.2")
    assert answer(agreed, "book", stage=2, amount_cents=40_00) == (REPORT, "4.3")
    assert answer(agreed, "book", stage=3, amount_cents=40_00) == (FREE, "4.4")
    assert answer(agreed, "book", stage=3, amount_cents=60_00) == (REPORT, "4.3")
    assert answer(agreed, "book", stage=3, amount_cents=160_00) == (ASK, "4.2")


def test_never_takes_away_what_was_granted_up_to_its_stage():
    agreed = rules({"act": "sign", "level": "free"}, {"act": "sign", "level": "never", "stage": 2})
    assert answer(agreed, "sign", stage=1)[0] is FREE
    assert answer(agreed, "sign", stage=2) == (OUTSIDE, "4.3")
    at_once = rules({"act": "sign", "level": "free"}, {"act": "sign", "level": "prepare"})
    assert answer(at_once, "sign") == (OUTSIDE, "4.3"), "of the same stage the narrower one counts"


def test_people_and_hours_of_a_rule_let_no_wider_rule_in():
    hours = {"from_time": "09:00", "to_time": "17:00"}
    agreed = rules(
        {"act": "call", "level": "free"},
        {"act": "call", "level": "report", "kind": "travel", "people": ["Hotel Adler"], **hours},
    )
    said = {"act": "call", "kind": "travel"}
    assert answer(agreed, **said, person="hotel adler ", at=MONDAY_TEN) == (REPORT, "4.3")
    assert answer(agreed, **said, person="Hotel Sacher", at=MONDAY_TEN) == (ASK, "4.3")
    assert answer(agreed, **said, person="Hotel Adler", at=MONDAY_TEN.replace(hour=17)) == (ASK, "4.3")
    assert answer(agreed, **said, person="Hotel Adler") == (ASK, "4.3")


def test_the_limits_of_a_day_and_a_month_hold_beside_every_rule():
    spending = {"per_act_cents": 250_00, "per_day_cents": 500_00, "per_month_cents": 1000_00}
    agreed = terms(authority={"rules": [{"act": "spend", "level": "free"}]}, spending=spending)
    assert answer(agreed, "spend", amount_cents=250_00)[0] is FREE
    assert answer(agreed, "spend", amount_cents=250_01) == (ASK, "5.1")
    assert answer(agreed, "spend", amount_cents=250_00, spent_today_cents=250_01) == (ASK, "5.2")
    assert answer(agreed, "spend", amount_cents=250_00, spent_month_cents=750_01) == (ASK, "5.3")
    assert answer(agreed, "spend", amount_cents=1, recurring=True) == (ASK, "5.4")
    assert answer(agreed, "spend") == (ASK, "5.1")
    assert decide(agreed, Asked("spend")).needs == "amount"


def test_hours_above_the_budget_are_asked_for_and_carried_ones_count():
    hours = {"weekly_minutes": 300, "carry_over_minutes": 60}
    agreed = terms(hours=hours)
    assert agreed.clauses["hours"].monthly_minutes == 1300
    assert answer(agreed, "delegate", minutes_booked=1200, minutes_asked=100)[0] is FREE
    assert answer(agreed, "delegate", minutes_booked=1200, minutes_asked=101) == (ASK, "2.3")
    assert answer(agreed, "delegate", minutes_booked=1200, minutes_asked=160, minutes_carried=600)[0] is FREE
    assert answer(agreed, "delegate", minutes_booked=1200, minutes_asked=161, minutes_carried=600)[0] is ASK
    assert answer(terms(hours=hours | {"over": "allowed"}), "delegate", minutes_asked=9999)[0] is FREE


def test_a_channel_has_its_hours_and_some_are_never_used():
    rows = [{"channel": "phone", "from_time": "09:00", "to_time": "17:00"}, {"channel": "sms", "never": True}]
    agreed = terms(channels={"rows": rows})
    assert answer(agreed, "contact", channel="phone", at=MONDAY_TEN)[0] is FREE
    assert answer(agreed, "contact", channel="phone", at=MONDAY_TEN.replace(hour=20)) == (OUTSIDE, "7.3")
    assert answer(agreed, "contact", channel="sms", at=MONDAY_TEN) == (OUTSIDE, "7.4")
    assert answer(agreed, "contact", channel="mail", at=MONDAY_TEN.replace(hour=20))[0] is FREE


def test_the_reason_is_said_in_the_language_of_whoever_reads_it():
    agreed = terms(authority={"rules": [{"act": "book", "level": "free", "limit_cents": 1500_00}]})
    because = decide(agreed, Asked("book", amount_cents=2000_00)).because
    with translation.override("de"):
        assert str(because.text) == "Das ist mehr als 1.500\u00a0€, also braucht es eine Freigabe."
    with translation.override("en"):
        assert str(because.text) == "This is more than €1,500, so it needs an approval."


@pytest.mark.parametrize("form", ["freelancer", "agency", "employee", "abroad"])
def test_the_number_in_the_answer_is_the_number_of_a_sentence(form, names):
    agreed = Terms.of(start(form), version=1, effective_on=None, form=form, currency="EUR")
    numbers = {sentence.number for clause in agreed.clauses.values() for sentence in clause.sentences(names)}
    for act, stage, amount in product([*ACTS, "delegate"], (1, 2, 3), (None, 1, 300_00, 9999_00)):
        assert answer(agreed, act, stage=stage, amount_cents=amount)[1] in numbers
