"""Nothing ran for a while: no flood, and a note about what was not handed over."""

from datetime import date

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.notifications.models import Notification
from vorzimmer.planning import actions

from .scenes import berlin, rows, run_at, started


def test_after_a_month_only_what_is_still_ahead_is_made(house):
    started(house)
    (task,) = run_at(house, berlin(18, 7))  # 30 Nov, 7 Dec and 14 Dec are over; 21 Dec is not
    assert task.due_at == berlin(21, 17)
    assert [on.day for on, row in rows(house).items() if row.missed_at] == [30, 7, 14]
    with scope(workspace=house.workspace):
        assert Entry.objects.get(kind="planning.dates_missed").facts["missed"] == [
            "2026-11-30",
            "2026-12-07",
            "2026-12-14",
        ]
        told = Notification.objects.filter(kind="planning.dates_missed").values_list("to_id", flat=True)
        assert set(told) == {house.anna.id, house.carla.id}


def test_if_all_are_over_the_latest_one_is_made_all_the_same(house):
    started(house)
    (task,) = run_at(house, berlin(15, 7))
    assert task.due_at == berlin(14, 17)
    assert [on.day for on, row in rows(house).items() if row.missed_at] == [30, 7]


def test_a_daily_series_does_not_flood(house):
    started(house, rule="FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", lead_days=1)
    assert len(run_at(house, berlin(18, 7))) == 2  # today's and Monday's


def test_once_and_only_by_the_clock(house):
    series = started(house)
    for actor in (house.anna, house.carla):
        with pytest.raises(NotAllowed):
            actions.miss_dates(actor=actor, series=series, days=[date(2026, 11, 30)])
    run_at(house, berlin(15, 7))
    run_at(house, berlin(15, 8))
    with scope(workspace=house.workspace):
        assert Entry.objects.filter(kind="planning.dates_missed").count() == 1
