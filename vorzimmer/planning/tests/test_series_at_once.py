"""Several workers at once, and a worker that dies: each date becomes one task."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction

from tests import cast
from vorzimmer.planning import actions
from vorzimmer.planning.jobs import series as job

from .scenes import berlin, rows, run_at, started, tasks_of

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(many, what):
    def alone(number):
        try:
            return what(number)
        finally:
            connection.close()

    with ThreadPoolExecutor(many) as pool:
        return list(pool.map(alone, range(many)))


def test_six_workers_make_each_date_once(settings):
    house = cast.build()
    for number in range(3):
        started(house, title=f"Serie {number}")

    def work(number):
        try:
            run_at(house, berlin(26, 7, month=11))
        except Exception as error:
            return error
        return None

    problems = [error for error in at_once(6, work) if error is not None]
    assert not problems
    assert sorted(task.title for task in tasks_of(house)) == ["Serie 0", "Serie 1", "Serie 2"]


class Killed(BaseException):
    """What a process that is shot does not live to handle."""


def test_a_worker_that_dies_between_task_and_mark_leaves_nothing_and_the_next_makes_it(monkeypatch):
    house = cast.build()
    started(house)
    real = actions.make_occurrence

    def die(**kwargs):
        with transaction.atomic():
            real(**kwargs)
            raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(job.actions, "make_occurrence", die)
        with pytest.raises(Killed):
            run_at(house, berlin(26, 7, month=11))
    assert rows(house) == {}
    assert len(run_at(house, berlin(26, 8, month=11))) == 1
