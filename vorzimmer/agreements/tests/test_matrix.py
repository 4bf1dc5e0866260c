"""The authority matrix as a table: few words, the widest right first, what comes later after it."""

from django.utils import translation

from vorzimmer.agreements.clauses import Authority, Names
from vorzimmer.agreements.matrix import matrix_of

RULES = [
    {"act": "book", "level": "approval"},
    {"act": "book", "level": "report", "limit_cents": 25000},
    {"act": "book", "level": "free", "limit_cents": 5000, "stage": 3},
    {"act": "call", "level": "free", "from_time": "09:00", "to_time": "17:00", "people": ["Hotel Adler"]},
    {"kind": "travel", "act": "book", "level": "report", "limit_cents": 15000},
]


def table(language="en"):
    names = Names("Anna", "Ben", kinds={"travel": "Travel"})
    with translation.override(language):
        return matrix_of(Authority.from_json({"rules": RULES}), names, 1)


def row(act, **more):
    return next(row for row in table(**more).rows if row.act == act)


def test_every_kind_comes_first_then_those_that_rules_name():
    assert table().kinds == ["every kind", "Travel"]


def test_the_widest_right_comes_first_and_what_comes_later_last():
    said = [(right.words, right.under, right.later) for right in row("Book").cells[0][1]]
    assert said == [
        ("Do and report", ["up to €250"], ""),
        ("After approval", [], ""),
        ("Do freely", ["up to €50"], "from stage 3"),
    ]
    assert [right.number for right in row("Book").cells[1][1]] == ["4.6"]


def test_conditions_are_told_in_few_words():
    (right,) = row("Anrufe führen", language="de").cells[0][1]
    assert right.under == ["nur gegenüber Hotel Adler", "9:00–17:00"]


def test_acts_without_a_rule_are_named_in_one_line():
    assert [row.act for row in table().rows] == ["Book", "Make calls"]
    assert "Publish" in table().unsaid
