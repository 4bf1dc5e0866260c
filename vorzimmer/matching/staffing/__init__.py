"""Who takes which need on: the best overall assignment under everybody's capacity, and whether it is proven.

Pure: no models, no Django. `Problem` in, `Staffing` out; `solve` here, or `elsewhere.solve` in a process of its own,
so that the solver (HiGHS, numpy) never weighs on the server's memory. Decision 0029 says why this way.
"""

from .problem import Pair, Problem, Staffing

__all__ = ["Pair", "Problem", "Staffing"]
