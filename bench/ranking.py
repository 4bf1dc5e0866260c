"""`python -m bench.ranking`: processor time of ranking 5,000 assistants for one need, every reason included.

Goal: 300 ms. Each assistant has 4 competences, 2 languages, 3 tools, a week of hours and all seven answers; the need
asks for everything. `score_ms` is the same without reasons, as the board asks for many needs at once.
"""

import json
import os
import random
import statistics
import time
from collections.abc import Callable
from datetime import date
from uuid import UUID

ASSISTANTS, ROUNDS = 5000, 9
KINDS = ("correspondence", "travel", "event", "research", "appointment", "text", "social", "web")
TOOLS = ("Outlook", "Excel", "DATEV", "Trello", "Asana", "Canva")
ZONES = ("Europe/Berlin", "Europe/London", "Europe/Lisbon", "America/New_York")


def measure() -> dict[str, float]:
    """Median and worst of nine rounds."""
    from vorzimmer.matching import ranking, style
    from vorzimmer.matching.ranking.hours import week_bits

    chance = random.Random(4)
    weeks = [
        week_bits({str(day): [[f"{start:02}:00", f"{start + 6:02}:00"]] for day in range(5)}, zone, date(2026, 11, 23))
        for zone in ZONES
        for start in (7, 9, 13)
    ]

    def answers() -> dict[str, int]:
        return {key: chance.randint(1, 5) for key in style.KEYS}

    people = [
        ranking.Offered(
            UUID(int=number + 1), chance.random() < 0.8, chance.randint(0, 2400), chance.randint(0, 5), 5,
            {kind: (chance.randint(1, 3), chance.random() < 0.7) for kind in chance.sample(KINDS, 4)},
            {"de": 6, "en": chance.randint(1, 6)}, chance.choice(weeks), frozenset(chance.sample(TOOLS, 3)),
            frozenset({chance.choice(("Recht", "Handel", "Kultur"))}), chance.randint(0, 2), chance.randint(2500, 7000),
            answers(), (chance.random() * 40, chance.randint(8, 20)),
        )
        for number in range(ASSISTANTS)
    ]  # fmt: skip
    need = ranking.Wanted(
        UUID(int=1), (("travel", 3), ("event", 2), ("text", 1)), 600, (("de", "C1"), ("en", "B2")), weeks[1],
        frozenset({"Outlook", "DATEV"}), "Recht", 1, 4500, frozenset({"competence", "languages"}), answers(),
    )  # fmt: skip
    ranked = _taken(lambda: ranking.rank(need, people))
    scored = _taken(lambda: ranking.score(need, people))
    return {
        "cpu_ms": round(statistics.median(ranked), 1),
        "worst_ms": round(max(ranked), 1),
        "score_ms": round(statistics.median(scored), 1),
    }


def _taken(work: Callable[[], object]) -> list[float]:
    taken = []
    for _ in range(ROUNDS):
        begun = time.process_time()
        work()
        taken.append((time.process_time() - begun) * 1000)
    return taken


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vorzimmer.config.settings")
    import django

    django.setup()
    print(json.dumps(measure()))
