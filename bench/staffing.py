"""`python -m bench.staffing`: the best overall assignment of 500 needs to 500 assistants, proven.

Goal: 5 s, in a process of its own as the board asks it (its start is counted), proven every time. Four kinds of
made-up weeks, each with three different draws; sizes can be said: `python -m bench.staffing 100 100`. They may take a
minute here, so that a busy machine shows in the wall time and not in the answer; beside it stands the processor time.
`harder` has only its 5 s and does not prove it in them: few assistants with room for many needs of odd length; there
the figure is how far the bound is away.
"""

import json
import random
import resource
import sys
import time
from collections.abc import Iterator

from vorzimmer.matching.staffing import Problem, elsewhere

SECONDS = 5.0
PATIENCE = 60.0
DRAWS = 3


def usual(draw: random.Random, needs: int, people: int, points: int = 100) -> Problem:
    """Needs of 1 to 20 hours and three kinds of task; people with strengths; a quarter has a must-have that half meet."""
    kinds = range(12)
    wanted = [
        (draw.choice([60, 120, 180, 240, 300, 450, 600, 900, 1200]), draw.sample(kinds, 3), draw.random() < 0.25)
        for _ in range(needs)
    ]
    offered = [
        (draw.choice([0, 300, 600, 900, 1200, 1800]), draw.randint(1, 4), [draw.random() ** 0.5 for _ in kinds])
        for _ in range(people)
    ]
    meets = [draw.random() < 0.5 for _ in range(people)]
    scores = {}
    for need, (_, asked, must) in enumerate(wanted):
        for who, (_, _, can) in enumerate(offered):
            if not must or meets[who]:
                scores[need, who] = max(1, round(points * (3 * can[asked[0]] + 2 * can[asked[1]] + can[asked[2]]) / 6))
    minutes = tuple(each[0] for each in wanted)
    return Problem(minutes, tuple(each[0] for each in offered), tuple(each[1] for each in offered), scores)


def fine(draw: random.Random, needs: int, people: int) -> Problem:
    """The same with points from 1 to 1000: hardly two assignments are worth the same."""
    return usual(draw, needs, people, 1000)


def dense(draw: random.Random, needs: int, people: int) -> Problem:
    """Every pair is allowed (250,000), points by lot, and there is less time than is wanted."""
    minutes = tuple(draw.randint(1, 80) * 15 for _ in range(needs))
    free = tuple(draw.randint(2, 60) * 15 for _ in range(people))
    most = tuple(draw.randint(1, 3) for _ in range(people))
    return Problem(
        minutes, free, most, {(need, who): draw.randint(1, 100) for need in range(needs) for who in range(people)}
    )


def alike(draw: random.Random, needs: int, people: int) -> Problem:
    """The longer a need, the fewer points, and nearly the same for everybody: what branch and bound likes least."""
    minutes = tuple(draw.randint(20, 100) * 15 for _ in range(needs))
    free = tuple(draw.randint(60, 200) * 15 for _ in range(people))
    most = tuple(draw.randint(2, 8) for _ in range(people))
    scores = {
        (need, who): max(1, 111 - minutes[need] // 15 + draw.randint(-1, 1))
        for need in range(needs)
        for who in range(people)
    }
    return Problem(minutes, free, most, scores)


def harder(draw: random.Random, needs: int, people: int) -> Problem:
    """A tenth of the assistants, each with room for up to twelve."""
    few = max(people // 10, 1)
    minutes = tuple(draw.randint(4, 80) * 15 for _ in range(needs))
    free = tuple(draw.randint(40, 160) * 15 for _ in range(few))
    most = tuple(draw.randint(3, 12) for _ in range(few))
    return Problem(
        minutes, free, most, {(need, who): draw.randint(30, 100) for need in range(needs) for who in range(few)}
    )


def measured(needs: int, people: int) -> Iterator[tuple[str, dict[str, float]]]:
    """For each kind: wall and processor seconds of the slowest draw, how many were proven, per cent still open."""
    for make in (usual, fine, dense, alike, harder):
        walls, cpus, gaps = [], [], []
        for number in range(DRAWS):
            problem = make(random.Random(number), needs, people)
            begun, spent = time.monotonic(), _spent()
            found = elsewhere.solve(problem, SECONDS if make is harder else PATIENCE)
            walls.append(time.monotonic() - begun)
            cpus.append(_spent() - spent)
            gaps.append(0.0 if found.proven else 100 * (found.bound - found.total) / found.total)
        proven = sum(1 for gap in gaps if not gap)
        figures = {"wall_s": max(walls), "cpu_s": max(cpus), "proven": proven, "of": DRAWS, "open_percent": max(gaps)}
        yield make.__name__, {name: round(figure, 2) for name, figure in figures.items()}


def _spent() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> None:
    """One line for each kind of week, and all of it as JSON."""
    sizes = [int(word) for word in sys.argv[1:3]] or [500, 500]
    found: dict[str, dict[str, float]] = {}
    for name, figures in measured(sizes[0], sizes[-1]):
        found[name] = figures
        print(f"staffing {name:7} {sizes[0]} x {sizes[-1]} (goal {SECONDS:g} s):", figures, flush=True)
    print(json.dumps(found))


if __name__ == "__main__":
    main()
