"""What runs by the clock runs once, at the local time, also around the change of the clocks."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from vorzimmer.foundation import clock
from vorzimmer.jobs import ticks
from vorzimmer.jobs.models import Job
from vorzimmer.jobs.recurring import SCHEDULES, recurring
from vorzimmer.jobs.testing import run_waiting_jobs
from vorzimmer.jobs.tests import sample
from vorzimmer.tenancy.models import Workspace

BERLIN = ZoneInfo("Europe/Berlin")


def moment(text, zone=UTC):
    return clock.at(datetime.fromisoformat(text).replace(tzinfo=zone))


def workspaces(**zones):
    with moment("2026-01-01T00:00"):
        return {slug: Workspace.objects.create(slug=slug, name=slug, timezone=zone) for slug, zone in zones.items()}


def test_each_workspace_has_its_own_morning():
    made = workspaces(berlin="Europe/Berlin", lisbon="Europe/Lisbon", broken="Nowhere/AtAll")
    recurring(at="08:00", each="workspace")(sample.daily)
    seen: ticks.Planted = {}
    with moment("2026-03-10T07:30", UTC):
        ticks.plant(seen)
        run_waiting_jobs()
        assert sorted(sample.said) == sorted(str(one.pk) for one in made.values())
        keys = set(Job.objects.values_list("unique_key", flat=True))
    assert any(key.endswith(f"{made['berlin'].pk}@2026-03-10T08:00") for key in keys)
    assert any(key.endswith(f"{made['lisbon'].pk}@2026-03-09T08:00") for key in keys)
    with moment("2026-03-10T08:00:01", UTC):
        ticks.plant(seen)
        assert run_waiting_jobs() == 1
        assert sample.said[-1] == str(made["lisbon"].pk)


def test_two_workers_and_a_restart_make_no_second_tick():
    workspaces(nord="Europe/Berlin")
    recurring(at="08:00", each="workspace")(sample.daily)
    recurring(every_minutes=5)(sample.often)
    with moment("2026-03-10T12:02"):
        for _ in range(3):
            ticks.plant({})
        assert run_waiting_jobs() == 2
        ticks.plant({})
        assert run_waiting_jobs() == 0


def test_a_missed_morning_is_made_up_for_once_within_a_day():
    workspaces(nord="Europe/Berlin")
    recurring(at="08:00", each="workspace")(sample.daily)
    with moment("2026-03-10T08:00", BERLIN):
        ticks.plant({})
    with moment("2026-03-14T07:00", BERLIN):
        ticks.plant({})
    assert Job.objects.count() == 2


def test_a_workspace_does_not_make_up_for_mornings_before_it_was_there():
    recurring(at="08:00", each="workspace")(sample.daily)
    with moment("2026-03-10T14:00"):
        Workspace.objects.create(slug="neu", name="Neu")
    with moment("2026-03-10T15:00"):
        assert ticks.plant({}) == 0


@pytest.mark.parametrize(
    ("day", "at", "expected"),
    [
        ("2026-03-29", "02:30", "2026-03-29T01:30"),  # skipped in Berlin: the clock before the change counts
        ("2026-10-25", "02:30", "2026-10-25T00:30"),  # twice in Berlin: the first time
        ("2026-03-29", "08:00", "2026-03-29T06:00"),
        ("2026-03-28", "08:00", "2026-03-28T07:00"),
    ],
)
def test_the_change_of_the_clocks_neither_skips_nor_doubles(day, at, expected):
    recurring(at=at)(sample.often)
    schedule = SCHEDULES[sample.often.module_path]
    due, keys = datetime.fromisoformat(expected).replace(tzinfo=UTC), set()
    assert schedule.latest(due, BERLIN).astimezone(UTC) == due
    for minutes in range(0, 1440, 10):
        keys.add(schedule.key(schedule.latest(due + timedelta(minutes=minutes), BERLIN)))
    assert len({key for key in keys if day in key}) == 1


def test_ticks_let_people_go_first():
    recurring(every_minutes=5)(sample.often)
    ticks.plant({})
    sample.say.enqueue("by a person")
    run_waiting_jobs()
    assert sample.said == ["by a person", "often"]
