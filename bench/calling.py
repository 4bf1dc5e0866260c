"""`python -m bench.calling [rounds]`: from "take the call" until both see the first decoded picture, in seconds.

Two real Chromium with devices that are made up, on this machine, directly and over a relay only, with the house's own
signalling. The window in which the call opens is part of it. A round that does not come to pictures within its time is
counted as `failed`, and no further one is tried that way. `load`: what else the machine was doing. Whatever hangs, after
LONGEST_RUN everything that was started is ended, and what is known by then is said.
"""

import faulthandler
import json
import os
import shutil
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Error, Page, sync_playwright

from tests.services import running
from tests.stories.people import Person
from tests.stories.place import Place
from tests.stories.relay import SECRET, Coturn
from tests.stories.talking import ENGAGEMENT, FRAMES, rings, takes, window

ROUNDS = 5
LONGEST, LONGEST_ALL, LONGEST_RUN = 30, 120, 480
"""Seconds for one round; after which no further round is begun on this way; for everything, making people included."""

SEES = f"{FRAMES} > 0 && Date.now()"
RIGHTS = {"permissions": ["camera", "microphone"]}


def main() -> int:
    rounds = int(sys.argv[1]) if sys.argv[1:] else ROUNDS
    found: dict[str, dict[str, float]] = {}
    folder = Path(tempfile.mkdtemp(prefix="vorzimmer-calling-"))
    relay, places = Coturn(), [Place(folder / "first")]
    end = threading.Timer(LONGEST_RUN, _give_up, (found, places, relay))
    end.daemon = True
    end.start()
    try:
        places[0].folder.mkdir()
        places[0].fill()
        over = {"TURN_URLS": relay.url, "TURN_SECRET": SECRET, "CALLS_RELAY_ONLY": "1"}
        with running(relay):
            for name, env in (("direct", {}), ("relay", over)):
                places.append(places[0].copy_to(folder / name, **env))
                found[name] = measure(places[-1], rounds)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(json.dumps(found))
    return 0


def measure(place: Place, rounds: int) -> dict[str, float]:
    """Median, quickest and slowest of the rounds, and how many there were."""
    times: list[float] = []
    failed, begun = 0, time.monotonic()
    with _two(place) as (anna, ben):
        engagement = anna.go("/engagements/").page.evaluate(ENGAGEMENT)
        ben.go("/tasks/").listening()
        while len(times) < rounds and not failed and time.monotonic() - begun < LONGEST_ALL:
            try:
                times.append(_once(anna, ben, engagement))
            except (AssertionError, Error) as problem:
                print(f"no picture: {problem}", file=sys.stderr)
                failed = 1
    told = {"median_s": statistics.median(times), "quickest_s": min(times), "slowest_s": max(times)} if times else {}
    figures = {name: round(value, 2) for name, value in told.items()}
    return figures | {"rounds": len(times), "failed": failed, "load": round(os.getloadavg()[0], 1)}


def _give_up(found: dict[str, dict[str, float]], places: list[Place], relay: Coturn) -> None:
    """From a thread beside: the browsers end with this process."""
    faulthandler.dump_traceback()
    for place in places:
        place.stop()
    relay.remove()
    hung = {"rounds": 0, "failed": 1, "load": round(os.getloadavg()[0], 1)}
    print(json.dumps({name: found.get(name, hung) for name in ("direct", "relay")}), flush=True)
    os._exit(0)


@contextmanager
def _two(place: Place) -> Iterator[tuple[Person, Person]]:
    """Anna and Ben at two browsers, in an open house."""
    place.open()
    try:
        with sync_playwright() as playwright:
            windows = [window(playwright.chromium) for _each in range(2)]
            try:
                anna, ben = (
                    Person(place, one.new_context, who, **RIGHTS)
                    for one, who in zip(windows, ("anna", "ben"), strict=True)
                )
                yield anna, ben
            finally:
                for one in windows:
                    one.close()
    finally:
        place.stop()


def _once(anna: Person, ben: Person, engagement: str) -> float:
    """Seconds by the clock of the machine, which both browsers share."""
    rings(anna, engagement)
    ben.sees("#incoming_call", "ruft an")
    begun = time.time()
    page = takes(ben)
    seen = [_sees(each, begun + LONGEST) for each in (page, anna.page)]
    page.locator("[data-hang-up] button").click()
    anna.page.locator("#call_notes").wait_for()
    page.close()
    return max(seen) - begun


def _sees(page: Page, until: float) -> float:
    """When there was a picture; AssertionError when none has come."""
    while time.time() < until:
        try:
            moment: Any = page.evaluate(SEES)
        except Error:  # the window is just being opened
            moment = 0
        if moment:
            return float(moment) / 1000
        page.wait_for_timeout(5)
    raise AssertionError(f"none within {LONGEST} s")


if __name__ == "__main__":
    sys.exit(main())
