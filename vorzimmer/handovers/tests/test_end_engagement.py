"""The last day."""

import pytest
from django_scopes import scope

from vorzimmer.engagements.models import Part
from vorzimmer.handovers import actions
from vorzimmer.handovers.models import Parting, Retention
from vorzimmer.journal.action import NotAllowed
from vorzimmer.tasks.queries import visible_tasks

from .scenes import again, at, day, ended, fresh, parting, run, task, told


def test_open_work_is_withdrawn_and_the_assistants_leave(house):
    with at(23):
        work = task(house)
        found = ended(house, ends_on=day(24, 12))
    assert again(house, work).state == "withdrawn"
    assert fresh(house).stage == "ended"
    with scope(workspace=house.workspace):
        there = set(Part.objects.filter(engagement=house.engagement, until=None).values_list("role", flat=True))
        assert there == {"contact", "coordinator"}
        assert not visible_tasks(house.ben).exists()
        assert not visible_tasks(house.susanne).exists(), "nothing is left to supervise"
        assert visible_tasks(house.anna).exists(), "the room is the client's"
        assert found.readiness_then is not None
    assert told(house, "engagement_ended") == {"Anna", "Ben", "Bea", "Susanne"}


def test_the_calendar_of_what_is_deleted_when_is_written(house):
    with at(23):
        found = ended(house)
    with scope(workspace=house.workspace):
        days = dict(Retention.objects.filter(parting=found).values_list("kind", "due_on"))
    assert days["files"] == day(23, 12)
    assert str(days["messages"]) == "2030-01-01"
    assert str(days["invoices"]) == "2035-01-01"


def test_the_clock_ends_it_when_the_last_day_is_over_and_not_before(house):
    with at(23):
        found = parting(house, ends_on=day(31, 12))
    with at(31, hour=23, month=12):
        run(house)
        assert again(house, found).is_open, "the last day counts"
    with clock_at_new_year():
        run(house)
        run(house)
    assert again(house, found).done_at is not None


def clock_at_new_year():
    from datetime import datetime

    from vorzimmer.foundation import clock

    from .scenes import BERLIN

    return clock.at(datetime(2027, 1, 1, 0, 20, tzinfo=BERLIN))


@pytest.mark.parametrize("who", ["ben", "bea", "susanne", "emil"])
def test_who_may_not_end_it_at_once(house, who):
    with at(23):
        found = parting(house)
        with pytest.raises(NotAllowed):
            actions.end_engagement(actor=getattr(house, who), parting=found)


def test_half_way_nobody_has_left(house, monkeypatch):
    with at(23):
        found = parting(house)
        monkeypatch.setattr(Parting, "change", lambda *_args, **_kwargs: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            actions.end_engagement(actor=house.carla, parting=found)
    assert fresh(house).stage == "parting"
    with scope(workspace=house.workspace):
        assert Part.objects.filter(engagement=house.engagement, membership=house.ben.membership, until=None).exists()
    assert told(house, "engagement_ended") == set()
