"""`python -m vorzimmer.matching.staffing <seconds>`: a problem as JSON comes in, the answer goes out."""

import json
import sys

from .problem import Problem
from .solving import solve

if __name__ == "__main__":
    problem = Problem.from_json(json.load(sys.stdin))
    sys.stdout.write(json.dumps(solve(problem, float(sys.argv[1])).as_json()))
