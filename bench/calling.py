"""How long it takes from "take the call" to the first decoded picture: `python -m bench.calling [rounds]`.

Two real Chromium with devices that are made up, on this machine, directly and over a relay; the house's own signalling.
"""

import json
import statistics
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.services import eventually
from tests.stories.people import Person
from tests.stories.place import Place
from tests.stories.relay import SECRET, Coturn
from tests.stories.talking import FRAMES, rings, takes, window

ROUNDS = 5
FIND = "document.querySelector('main a[href*=\"/engagements/0\"]').pathname"


def main() -> int:
    rounds = int(sys.argv[1]) if sys.argv[1:] else ROUNDS
    relay = Coturn()
    relay.start()
    try:
        over = {"TURN_URLS": relay.url, "TURN_SECRET": SECRET, "CALLS_RELAY_ONLY": "1"}
        found = {"direct": measure(rounds), "relay": measure(rounds, **over)}
    finally:
        relay.remove()
    sys.stdout.write(json.dumps(found, indent=1) + "\n")
    return 0


def measure(rounds: int, **env: str) -> dict[str, float]:
    """Seconds until the one who answers sees a picture: median and slowest."""
    place = Place(Path(tempfile.mkdtemp(prefix="vorzimmer-call-")), **env)
    place.fill()
    place.open()
    try:
        with sync_playwright() as playwright:
            windows = [window(playwright.chromium), window(playwright.chromium)]
            rights = {"permissions": ["camera", "microphone"]}
            anna, ben = (
                Person(place, one.new_context, who, **rights) for one, who in zip(windows, ("anna", "ben"), strict=True)
            )
            anna.go("/engagements/")
            engagement = anna.page.evaluate(FIND).split("/")[-2]
            ben.go("/tasks/").listening()
            times = [_once(anna, ben, engagement) for _round in range(rounds)]
    finally:
        place.stop()
    return {"median": round(statistics.median(times), 2), "slowest": round(max(times), 2)}


def _once(anna: Person, ben: Person, engagement: str) -> float:
    rings(anna, engagement)
    ben.sees("#incoming_call", "ruft an")
    begun = time.monotonic()
    page = takes(ben)
    eventually(lambda: _sees(page), 30, "a picture")
    took = time.monotonic() - begun
    page.locator("[data-hang-up] button").click()
    anna.page.locator("#call_notes").wait_for()
    page.close()
    return took


def _sees(page: Page) -> bool:
    page.wait_for_timeout(10)
    return bool(page.evaluate(FRAMES))


if __name__ == "__main__":
    sys.exit(main())
