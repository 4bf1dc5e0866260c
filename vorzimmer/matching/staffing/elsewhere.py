"""Solve in a process of its own: the solver and its tables are gone from the memory when the answer is there."""

import json
import subprocess
import sys
from pathlib import Path

from .problem import Problem, Staffing

HOUSE = Path(__file__).resolve().parents[3]
STARTING = 20.0
"""Seconds that the other process may take beyond its time, on a machine that is busy."""


def solve(problem: Problem, seconds: float = 5.0) -> Staffing:
    """As `solving.solve`; TimeoutExpired or CalledProcessError if the process fails."""
    if not problem.possible():
        return Staffing({}, 0, 0)
    done = subprocess.run(
        [sys.executable, "-m", "vorzimmer.matching.staffing", str(seconds)],
        input=json.dumps(problem.as_json()), capture_output=True, text=True, check=True, timeout=seconds + STARTING,
        cwd=HOUSE,
    )  # fmt: skip
    return Staffing.from_json(json.loads(done.stdout))
