"""`python -m bench.authority`: processor time of one decision by a signed agreement, its version compiled already.

Goal: 0.2 ms. Over every act, three stages and four amounts, by the templates of all forms, a hundred rules in
each; printed as JSON. `worst_ms` is the slowest kind of question, `compile_ms` what a version costs once per process.
"""

import json
import os
import statistics
import time
from itertools import product

ROUNDS = 40
OWN_RULES = 83


def measure() -> dict[str, float]:
    """Median, worst question, and the price of compiling."""
    from vorzimmer.agreements.clauses import ACTS, Terms
    from vorzimmer.agreements.clauses.deciding import Asked, decide
    from vorzimmer.agreements.clauses.starting import FORMS, start

    taken, compiled = [], []
    for form in FORMS:
        bodies = start(form)
        own = [
            {"kind": f"kind-{number % 12}", "act": act, "level": "report", "limit_cents": 1000 + number}
            for number, act in zip(range(OWN_RULES), list(ACTS) * 10, strict=False)
        ]
        bodies["authority"]["rules"] += own
        begun = time.process_time()
        terms = Terms.of(bodies, version=1, effective_on=None, form=form, currency="EUR")
        compiled.append(time.process_time() - begun)
        for act, stage, amount in product([*ACTS, "delegate"], (1, 2, 3), (None, 1, 300_00, 9999_00)):
            question = Asked(act, kind="kind-3", amount_cents=amount, stage=stage, minutes_asked=60)
            decide(terms, question)
            begun = time.process_time()
            for _ in range(ROUNDS):
                decide(terms, question)
            taken.append((time.process_time() - begun) / ROUNDS)
    return {
        "cpu_ms": round(statistics.median(taken) * 1000, 4),
        "worst_ms": round(max(taken) * 1000, 4),
        "compile_ms": round(statistics.median(compiled) * 1000, 2),
    }


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vorzimmer.config.settings")
    import django

    django.setup()
    print(json.dumps(measure()))
