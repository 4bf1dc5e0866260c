"""What happens when jobs or their workers fail."""

from datetime import timedelta

import pytest

from vorzimmer.foundation import clock
from vorzimmer.jobs import leases, queue
from vorzimmer.jobs.execute import execute
from vorzimmer.jobs.models import Job, Worker
from vorzimmer.jobs.pace import pace
from vorzimmer.jobs.tests import sample


def later(seconds):
    return clock.at(clock.now() + timedelta(seconds=seconds))


def test_a_failed_job_waits_longer_each_time_and_is_then_given_up(settings):
    sample.break_down.enqueue()
    waits = []
    for _ in range(pace().max_attempts - 1):
        with later(20_000):
            assert not execute(leases.take("w"))
            job = Job.objects.get()
            assert job.state == Job.State.READY
            waits.append((job.run_after - clock.now()).total_seconds())
        Job.objects.update(run_after=clock.now())
    assert waits[0] < waits[1] < waits[2] < waits[3]
    assert 3 < waits[0] < 7
    assert max(waits) < 3600 * 1.2 + 1
    with later(20_000):
        execute(leases.take("w"))
    job = Job.objects.get()
    assert (job.state, job.error_class) == (Job.State.FAILED, "builtins.RuntimeError")
    assert "no paper" in job.error


@pytest.mark.parametrize("task", [sample.give_up, sample.not_json])
def test_some_failures_are_final_or_visible(task):
    task.enqueue()
    execute(leases.take("w"))
    job = Job.objects.get()
    assert job.error
    assert job.state == ("failed" if task is sample.give_up else "ready")


def test_a_task_that_this_version_does_not_know_is_tried_again():
    Job.objects.create(task="vorzimmer.jobs.tests.sample.of_tomorrow")
    assert not execute(leases.take("w"))
    assert Job.objects.get().state == Job.State.READY


def test_nobody_gets_a_job_twice():
    sample.say.enqueue("x")
    assert leases.take("one")
    assert leases.take("two") is None


def test_a_job_whose_worker_died_runs_again_after_its_lease():
    sample.say.enqueue("x")
    lost = leases.take("dead")
    assert leases.reap() == 0
    with later(31):
        assert leases.reap() == 1
        again = leases.take("alive")
        assert again.pk == lost.pk
        assert execute(again)
    assert not leases.finish(lost, "too late")
    assert Job.objects.get().worker == "alive"


def test_a_living_worker_keeps_its_jobs_but_not_for_ever():
    sample.say.enqueue("x")
    leases.take("w")
    with later(25):
        leases.extend("w")
    with later(50):
        assert leases.reap() == 0
    with later(pace().longest + 1):
        leases.extend("w")
        assert leases.reap() == 1


def test_a_job_that_kills_every_worker_is_given_up():
    sample.say.enqueue("x")
    Job.objects.update(attempts=pace().max_attempts - 1)
    leases.take("w")
    with later(31):
        leases.reap()
    assert queue.failed_jobs(None).get().error == "The worker vanished."


def test_a_stopping_worker_gives_back_what_it_has_not_finished():
    sample.say.enqueue("x")
    leases.extend("w")
    leases.take("w")
    assert leases.give_back("w") == 1
    assert leases.take("other").attempts == 1
    assert not Worker.objects.exists()


def test_the_owner_tries_again_or_lets_it_be(nord):
    sample.break_down.enqueue()
    Job.objects.update(state="failed", workspace_id=nord.pk, attempts=8)
    job = queue.failed_jobs(nord.pk).get()
    assert queue.retry(job)
    assert not queue.retry(job)
    assert leases.take("w").attempts == 1
    assert not queue.drop(job)
    Job.objects.update(state="failed")
    assert queue.drop(job)
    assert not Job.objects.exists()


def test_old_jobs_are_forgotten():
    for state, days in (("done", 15), ("done", 13), ("failed", 91), ("failed", 89)):
        Job.objects.create(task="x", state=state, finished_at=clock.now() - timedelta(days=days))
    leases.forget_old()
    assert Job.objects.count() == 2
