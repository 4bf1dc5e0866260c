"""How complete a brief is: what counts, what settles a field, and in which order the gaps are named."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vorzimmer.tasks.briefing import ASK, DECIDE, Completeness, brief_fields, completeness
from vorzimmer.tasks.kinds import Kind, Need, load_general, load_kinds

KINDS = load_kinds()
TRAVEL = KINDS["travel"]
DUE = datetime(2026, 11, 30, 12, tzinfo=UTC)
COLUMNS = [field.key for field in load_general().columns]


def measure(kind: Kind | None = TRAVEL, language: str = "de", **known: Any) -> Completeness:
    columns = {"title": "", "outcome": "", "due_at": None, "budget_minutes": None} | {
        key: known[key] for key in COLUMNS if key in known
    }
    return completeness(kind, **columns, brief=known.get("brief", {}), gaps=known.get("gaps", {}), language=language)


def counting(kind: Kind) -> list[str]:
    return [*COLUMNS, *(field.key for field in brief_fields(kind) if field.counts)]


def test_an_empty_brief_misses_everything_that_counts_required_first() -> None:
    empty = measure()
    assert (empty.done, empty.of, empty.percent) == (0, len(counting(TRAVEL)), 0)
    needs = [gap.need for gap in empty.missing]
    assert needs == sorted(needs, key=lambda need: need is not Need.REQUIRED)
    assert [gap.key for gap in empty.missing][:8] == [*COLUMNS, "traveller", "route", "leave_at", "back_at"]
    assert Need.OPTIONAL not in needs


def test_a_gap_says_in_the_language_of_the_reader_why_it_matters() -> None:
    german, english = measure().missing[4], measure(language="en").missing[4]
    assert (german.label, english.label) == ("Wer reist", "Who travels")
    assert german.why.startswith("Der Name auf dem Ticket")
    assert english.why.startswith("The name on the ticket")


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS.keys())
def test_a_full_brief_is_complete_without_any_optional_field(kind: Kind) -> None:
    full = measure(
        kind,
        title="x",
        outcome="y",
        due_at=DUE,
        budget_minutes=30,
        brief={field.key: "z" for field in brief_fields(kind) if field.counts},
    )
    assert full.is_complete
    assert full.percent == 100
    assert full.done == full.of == len(counting(kind))


@pytest.mark.parametrize(
    ("value", "settled"),
    [
        ("Anna", True),
        (False, True),
        (0, True),
        (["a"], True),
        ({"amount": "1.00", "currency": "EUR"}, True),
        ("", False),
        ("  ", False),
        (None, False),
        ([], False),
        ({}, False),
    ],
)
def test_no_and_nought_are_answers_and_blanks_are_not(value: object, settled: bool) -> None:
    assert (measure(brief={"traveller": value}).done == 1) is settled


@pytest.mark.parametrize(("gap", "settled"), [(ASK, True), (DECIDE, True), ("later", False), ("", False)])
def test_a_gap_left_on_purpose_is_settled_also_for_a_column(gap: str, settled: bool) -> None:
    measured = measure(gaps={"traveller": gap, "due_at": gap})
    assert measured.done == (2 if settled else 0)


def test_a_task_without_a_kind_has_the_general_fields() -> None:
    general = measure(None, title="x")
    assert general.of == len(COLUMNS) + 9
    assert general.done == 1


def test_optional_and_unknown_keys_count_for_nothing() -> None:
    assert measure(brief={"wishes": "aisle", "nonsense": "x"}, gaps={"loyalty": ASK}).done == 0


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(sorted(KINDS)), st.data())
def test_every_answer_settles_exactly_one_field(slug: str, data: st.DataObject) -> None:
    kind = KINDS[slug]
    keys = [field.key for field in brief_fields(kind)]
    filled = data.draw(st.sets(st.sampled_from(keys)))
    asked = data.draw(st.sets(st.sampled_from(keys)))
    measured = measure(kind, brief=dict.fromkeys(filled, "x"), gaps=dict.fromkeys(asked, ASK))
    settled = (filled | asked) & set(counting(kind))
    assert measured.done == len(settled)
    assert measured.done + len(measured.missing) == measured.of
    assert not settled & {gap.key for gap in measured.missing}
