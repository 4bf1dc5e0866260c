"""Jobs that leave traces in files, so that a test sees what happened in another process."""

import os
import time
from pathlib import Path

from django.tasks import task
from django.utils import timezone

from vorzimmer.jobs.recurring import recurring
from vorzimmer.journal import reactions


def note(name: str, words: str) -> None:
    """Append a line to a trace."""
    with (Path(os.environ["VORZIMMER_DATA"]) / name).open("a") as trace:
        trace.write(f"{words}\n")


@task()
def leave_trace(name: str, words: str) -> str:
    """Done at once."""
    note(name, words)
    return words


@task()
def hang_once(name: str) -> None:
    """Hangs in the first process that runs it, until that one is killed; runs through in any other."""
    first = not (Path(os.environ["VORZIMMER_DATA"]) / name).exists()
    note(name, str(os.getpid()))
    while first:
        time.sleep(0.05)


@task()
def fail_twice(name: str) -> None:
    """Works at the third attempt."""
    note(name, timezone.now().isoformat())
    if len((Path(os.environ["VORZIMMER_DATA"]) / name).read_text().splitlines()) < 3:
        raise RuntimeError("not yet")


@recurring(every_minutes=1)
@task()
def every_minute() -> None:
    """Ticks."""
    note("ticks", timezone.now().isoformat())


def hang_while_making(actor, happened, entry) -> None:
    """The first process that makes a date of a series hangs before it commits, if `LAB_HANG` says so."""
    trace = Path(os.environ["VORZIMMER_DATA"]) / "making"
    first = os.environ.get("LAB_HANG") and happened.kind == "planning.occurrence_made" and not trace.exists()
    if first:
        note("making", str(os.getpid()))
    while first:
        time.sleep(0.05)


reactions.while_recording.append(hang_while_making)
