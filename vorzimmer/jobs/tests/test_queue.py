"""Jobs go in with the transaction they were caused by, and come out in the right order."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import transaction
from django.tasks import TaskResultStatus
from django.tasks.exceptions import TaskResultDoesNotExist
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.jobs import leases, queue
from vorzimmer.jobs.execute import execute
from vorzimmer.jobs.models import Job
from vorzimmer.jobs.testing import run_waiting_jobs
from vorzimmer.jobs.tests import sample


def test_a_job_runs_and_its_result_can_be_read():
    result = sample.say.enqueue("hello")
    assert result.status == TaskResultStatus.READY
    assert run_waiting_jobs() == 1
    result.refresh()
    assert (result.status, result.return_value, result.attempts) == (TaskResultStatus.SUCCESSFUL, "HELLO", 1)
    assert sample.say.get_result(result.id).is_finished


def test_a_job_that_was_rolled_back_never_was():
    with transaction.atomic():
        sample.say.enqueue("hello")
        transaction.set_rollback(True)
    assert run_waiting_jobs() == 0


@pytest.mark.parametrize("argument", [uuid4(), clock.now(), object(), {1, 2}])
def test_only_json_goes_in(argument):
    with pytest.raises(TypeError):
        sample.say.enqueue(argument)


def test_nobody_knows_a_result_that_does_not_exist():
    for unknown in (str(uuid4()), "nonsense"):
        with pytest.raises(TaskResultDoesNotExist):
            sample.say.get_result(unknown)


def test_the_urgent_comes_first_and_the_deferred_later():
    sample.say.enqueue("first")
    sample.urgent.enqueue()
    tomorrow = clock.now() + timedelta(days=1)
    sample.say.using(run_after=tomorrow).enqueue("deferred")
    run_waiting_jobs()
    assert sample.said == ["urgent", "first"]
    assert queue.next_due() == tomorrow
    with clock.at(tomorrow):
        run_waiting_jobs()
    assert sample.said[-1] == "deferred"


def test_a_job_runs_in_the_workspace_it_was_caused_in(nord):
    with scope(workspace=nord):
        inside = sample.where_am_i.enqueue()
    outside = sample.where_am_i.enqueue()
    run_waiting_jobs()
    inside.refresh()
    outside.refresh()
    assert (inside.return_value, outside.return_value) == ("nord", "nowhere")


def test_a_job_of_a_workspace_that_is_gone_is_given_up(nord):
    with scope(workspace=nord):
        result = sample.where_am_i.enqueue()
    nord.delete()
    execute(leases.take("w"))
    result.refresh()
    assert result.status == TaskResultStatus.FAILED


def test_context_and_coroutines_work():
    attempt, coroutine = sample.which_attempt.enqueue(), sample.later.enqueue()
    run_waiting_jobs()
    attempt.refresh()
    coroutine.refresh()
    assert (attempt.return_value, coroutine.return_value) == (1, "later")


def test_only_one_of_these_waits_but_one_more_may_while_it_runs():
    for _ in range(3):
        queue.enqueue_once(sample.say, "digest-1", "x")
    queue.enqueue_once(sample.say, "digest-2", "y")
    assert Job.objects.count() == 2
    running = leases.take("w")
    queue.enqueue_once(sample.say, "digest-1", "x")
    assert Job.objects.filter(state="ready").count() == 2
    assert execute(running)


def test_what_is_waiting_keeps_its_time():
    soon = clock.now() + timedelta(minutes=2)
    queue.enqueue_once(sample.say.using(run_after=soon), "digest", "x")
    queue.enqueue_once(sample.say, "digest", "x")
    assert Job.objects.get().run_after == soon
