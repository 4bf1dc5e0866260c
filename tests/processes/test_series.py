"""A worker that is shot while a date of a series becomes a task."""

import os
import signal

import pytest

from tests.services import eventually

pytestmark = pytest.mark.processes


@pytest.fixture(params=["on_postgres", "on_sqlite"])
def house(request):
    return request.getfixturevalue(request.param)


def worker(house):
    """On SQLite a worker needs the `run` command's neighbours."""
    if "DATABASE_URL" in house.env:
        return house.start("worker", "--threads", "2")
    return house.web("run").process


def test_shot_before_the_commit_the_date_is_made_once_by_the_next_one(house):
    house.env["LAB_HANG"] = "1"
    house.ask("lab", "series")
    first = worker(house)
    eventually(lambda: house.lines("making"), 30, "the first attempt")
    os.kill(first.pid, signal.SIGKILL)
    first.wait()
    assert house.ask("lab", "made") == [[], 0], "neither task nor mark"
    worker(house)
    eventually(lambda: house.ask("lab", "made") == [["Newsletter"], 1], 30, "the second attempt")
    assert len(house.lines("making")) == 1
