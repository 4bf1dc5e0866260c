"""The best overall assignment: right on every small case, within capacity always, and honest about the time."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vorzimmer.matching.staffing import Problem, Staffing, elsewhere
from vorzimmer.matching.staffing.solving import solve


def best_of_all(problem):
    """Every assignment there is: the most that one is worth, and then the most pairs kept."""
    choices = [[None, *(who for who in range(len(problem.free)) if (need, who) in problem.scores)]
               for need in range(len(problem.minutes))]  # fmt: skip
    best = (0, 0)
    for chosen in product(*choices):
        pairs = {need: who for need, who in enumerate(chosen) if who is not None}
        try:
            best = max(best, (problem.total(pairs), len(problem.present & set(pairs.items()))))
        except ValueError:
            continue
    return best


@st.composite
def problems(draw, needs=5, people=4):
    n, m = draw(st.integers(0, needs)), draw(st.integers(0, people))
    minutes = draw(st.lists(st.sampled_from([30, 45, 60, 120, 300]), min_size=n, max_size=n))
    free = draw(st.lists(st.integers(0, 420), min_size=m, max_size=m))
    most = draw(st.lists(st.integers(0, 3), min_size=m, max_size=m))
    cells = [(i, j) for i in range(n) for j in range(m)]
    scores = draw(st.dictionaries(st.sampled_from(cells), st.integers(1, 9))) if cells else {}
    present = draw(st.sets(st.sampled_from(sorted(scores)))) if scores else set()
    return Problem(tuple(minutes), tuple(free), tuple(most), scores, frozenset(present))


@settings(max_examples=300, deadline=None)
@given(problems())
def test_nothing_is_better_than_the_answer(problem):
    found = solve(problem)
    assert found.proven
    assert found.bound == found.total == problem.total(found.pairs)
    kept = len(problem.present & set(found.pairs.items()))
    assert (found.total, kept) == best_of_all(problem)


def crowded(needs=60, people=12):
    """Many needs of odd length, few assistants with room for several: hard to prove."""
    scores = {(i, j): 300 + (i * 7919 + j * 104729) % 701 for i in range(needs) for j in range(people)}
    minutes = tuple(15 * (4 + i * 37 % 77) for i in range(needs))
    return Problem(minutes, tuple(15 * (60 + j * 29 % 90) for j in range(people)), (7,) * people, scores)


def test_without_time_it_says_that_it_is_not_proven():
    problem = crowded()
    found = solve(problem, seconds=0.05)
    assert not found.proven
    assert found.bound > found.total == problem.total(found.pairs) > 0


def test_the_bound_holds_however_short_the_time_was():
    problem = crowded(14, 4)
    best = solve(problem, seconds=60)
    assert best.proven
    for seconds in (0.0, 0.01, 0.1):
        assert solve(problem, seconds).bound >= best.total


def test_a_need_that_fits_nobody_stays_open():
    found = solve(Problem((600, 60), (300,), (2,), {(0, 0): 100, (1, 0): 10}))
    assert found.pairs == {1: 0}


def test_two_good_ones_are_worth_more_than_the_best_one():
    found = solve(Problem((60, 60), (60, 60), (1, 1), {(0, 0): 90, (0, 1): 80, (1, 0): 85, (1, 1): 20}))
    assert found.pairs == {0: 1, 1: 0}


def test_of_equals_the_present_one_stays():
    scores = {(i, j): 50 for i in range(4) for j in range(4)}
    kept = frozenset({(0, 2), (1, 3), (2, 0), (3, 1)})
    assert set(solve(Problem((60,) * 4, (60,) * 4, (1,) * 4, scores, kept)).pairs.items()) == kept


def test_an_assignment_over_the_capacity_is_refused():
    problem = Problem((60, 60), (90,), (5,), {(0, 0): 1, (1, 0): 1})
    with pytest.raises(ValueError, match="too much"):
        problem.total({0: 0, 1: 0})


def test_in_a_process_of_its_own_it_is_the_same():
    problem = crowded(8, 3)
    there = elsewhere.solve(problem)
    assert (there.total, there.bound, there.pairs) == (lambda here: (here.total, here.bound, here.pairs))(
        solve(problem)
    )
    assert there.proven


def test_importing_it_loads_no_solver():
    import subprocess
    import sys

    words = "import sys, vorzimmer.matching.staffing.elsewhere; print({'numpy', 'highspy'} & set(sys.modules))"
    said = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True, check=True).stdout
    assert said.strip() == "set()"


def test_what_is_sent_comes_back_as_it_was():
    problem = Problem((60,), (90,), (1,), {(0, 0): 7}, frozenset({(0, 0)}))
    assert Problem.from_json(problem.as_json()) == problem
    assert Staffing.from_json(Staffing({0: 0}, 7, 8, 0.5).as_json()) == Staffing({0: 0}, 7, 8, 0.5)
