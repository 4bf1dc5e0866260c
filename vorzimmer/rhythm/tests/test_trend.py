"""When the pulse falls."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vorzimmer.rhythm.pulse_bank import BANK, BEGINS, question_of
from vorzimmer.rhythm.trend import Week, falls


def weeks(*values):
    """One week after the other."""
    return [Week(date(2026, 11, 2) + timedelta(weeks=number), pair) for number, pair in enumerate(values)]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (((5, 5), (4, 4), (3, 3)), True),
        (((5, 5), (5, 4), (4, 4)), True),
        (((5, 4), (4, 4), (4, 4)), False),
        (((5, 5), (1, 1)), False),
        (((3, 3), (4, 4), (2, 2)), False),
        (((1, 1), (5, 5), (4, 4), (3, 3)), True),
        ((), False),
    ],
)
def test_three_weeks_one_below_the_other_by_a_step_altogether(values, expected):
    assert falls(weeks(*values)) is expected


@given(st.lists(st.tuples(st.integers(1, 5), st.integers(1, 5)), max_size=8))
def test_what_rises_or_stays_never_falls(values):
    ordered = sorted(values, key=sum)
    assert not falls(weeks(*ordered))


def test_every_question_has_its_turn_and_its_five_answers():
    assert [question_of(BEGINS + timedelta(weeks=number)) for number in range(len(BANK))] == list(BANK)
    assert all(len(asked.scale) == 5 for asked in BANK)
    assert len({asked.key for asked in BANK}) == len(BANK)
