"""`python -m bench.second_reading`: processor time for 300 words, and what the second reading adds to the memory.

Goal: 20 ms for 300 words. Each figure is the median of many readings in one process, rules, language, preview and
formulas together; memory is the resident set of a process of its own.
"""

import os
import statistics
import subprocess
import sys
import time

MEMORY = """
import psutil, django
from django.conf import settings
settings.configure(USE_I18N=True)
django.setup()
me = psutil.Process()
seen = [me.memory_info().rss]
from vorzimmer.second_reading import dates, drafts, readability
seen.append(me.memory_info().rss)
from vorzimmer.second_reading.hints import HINTS
seen.append(me.memory_info().rss)
from vorzimmer.second_reading.reading import read
from vorzimmer.second_reading.languages import language_of
read(drafts.Draft("Guten Morgen, schick mir das bitte zeitnah. " * 40)).figures
seen.append(me.memory_info().rss)
language_of("Bonjour, pouvez-vous envoyer le document avant mardi matin", "")
seen.append(me.memory_info().rss)
steps = ["cutting and formulas", "all rules", "the first reading", "lingua (first text in another language)"]
for words, before, after in zip(steps, seen, seen[1:]):
    print(f"{(after - before) / 2**20:6.1f} MiB  {words}")
"""


def main() -> None:
    """Both languages, then the memory."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    import django

    django.setup()
    from vorzimmer.second_reading.drafts import Draft
    from vorzimmer.second_reading.languages import language_of
    from vorzimmer.second_reading.reading import read
    from vorzimmer.second_reading.tests.texts import PLAIN

    loud = {
        "de": "Schick mir das bitte zeitnah!! Du hast schon wieder nichts gesagt. ",
        "en": "Please send it asap!! You never answer. ",
    }
    for language, plain in PLAIN.items():
        for name, whole in (("calm", plain * 6), ("loud", (plain + loud[language]) * 6)):
            text = " ".join(whole.split()[:300])
            taken = []
            for _ in range(200):
                begun = time.process_time()
                reading = read(Draft(text, language_of(text, "de")))
                assert reading.figures
                assert reading.pieces
                taken.append((time.process_time() - begun) * 1000)
            ordered = sorted(taken)
            told = (
                f"{statistics.median(ordered):5.2f} ms, 95 % below {ordered[190]:5.2f} ms, {len(reading.marks)} marks"
            )
            print(f"{language} {name}: {told}")
    subprocess.run([sys.executable, "-c", MEMORY], check=True)


if __name__ == "__main__":
    main()
