"""Workers that are killed, stopped, and that get in each other's way."""

import os
import signal

import pytest

from tests.services import eventually

pytestmark = pytest.mark.processes


def jobs_of(house, task):
    return [job for job in house.ask("lab", "jobs") if job["task"].endswith(task)]


@pytest.fixture(params=["on_postgres", "on_sqlite"])
def house(request):
    return request.getfixturevalue(request.param)


def worker(house):
    """A worker alone, which on SQLite needs the `run` command's neighbours."""
    if "DATABASE_URL" in house.env:
        return house.start("worker", "--threads", "2")
    return house.web("run").process


def test_a_job_whose_worker_is_killed_runs_again(house):
    job = house.ask("lab", "enqueue", "hang_once", "hanging")
    first = worker(house)
    eventually(lambda: house.lines("hanging"), 20, "the job's first attempt")
    os.kill(first.pid, signal.SIGKILL)
    first.wait()
    assert job
    worker(house)
    eventually(lambda: len(house.lines("hanging")) == 2, 20, "the job's second attempt")
    eventually(lambda: jobs_of(house, "hang_once")[0]["state"] == "done", 20)
    assert jobs_of(house, "hang_once")[0]["attempts"] == 2


def test_a_stopped_worker_gives_back_what_hangs(house):
    house.ask("lab", "enqueue", "hang_once", "hanging")
    first = worker(house)
    eventually(lambda: house.lines("hanging"), 20)
    first.terminate()
    first.wait(10)
    assert [(job["state"], job["attempts"]) for job in jobs_of(house, "hang_once")] == [("ready", 0)]


def test_failing_jobs_are_tried_again_later(house):
    house.ask("lab", "enqueue", "fail_twice", "failing")
    worker(house)
    eventually(lambda: len(house.lines("failing")) == 3, 20, "the third attempt")
    eventually(lambda: jobs_of(house, "fail_twice")[0]["state"] == "done", 20)
    assert "not yet" not in house.log, "what an exception says stays out of the log"


def test_two_workers_make_one_tick_and_share_the_work(on_postgres):
    house = on_postgres
    for number in range(6):
        house.ask("lab", "enqueue", "leave_trace", "traces", str(number))
    worker(house)
    worker(house)
    eventually(lambda: len(house.lines("traces")) == 6, 20)
    eventually(lambda: house.log.count("worker started") == 2, 20)
    eventually(lambda: jobs_of(house, "every_minute"), 20)
    ticks = jobs_of(house, "every_minute")
    assert len(ticks) == len({tick["unique_key"] for tick in ticks})
    assert len(ticks) <= 2, "two only when the minute has changed meanwhile"
    assert sorted(house.lines("traces")) == [str(number) for number in range(6)]


def test_a_worker_survives_the_restart_of_its_database(on_postgres, postgres):
    house = on_postgres
    process = worker(house)
    eventually(lambda: "worker started" in house.log, 20)
    postgres.stop()
    eventually(lambda: "worker interrupted" in house.log, 20)
    postgres.start()
    house.ask("lab", "enqueue", "leave_trace", "traces", "after")
    eventually(lambda: house.lines("traces") == ["after"], 30)
    assert process.poll() is None
