"""A task comes back."""

from datetime import date, time

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.notifications.models import Notification
from vorzimmer.planning.models import Series

from .scenes import berlin, coming, started


def test_its_dates_stand_and_the_assistants_are_told(house):
    series = started(house)
    assert coming(house, series) == [date(2026, 11, 30), date(2026, 12, 7), date(2026, 12, 14)]
    assert series.next_at == berlin(26, 6, month=11)
    with scope(workspace=house.workspace):
        assert {note.to_id for note in Notification.objects.all()} == {house.ben.id, house.bea.id}


def test_the_coordination_sets_it_up_as_well(house):
    assert started(house, "carla").set_up_by == house.carla.membership


@pytest.mark.parametrize("who", ["ben", "bea", "susanne", "emil"])
def test_who_may_not(house, who):
    with pytest.raises(NotAllowed):
        started(house, who)


@pytest.mark.parametrize(
    "wrong", [{"rule": "FREQ=NEVER"}, {"rule": "FREQ=WEEKLY;BYDAY=MO;UNTIL=20261101"}, {"zone": "Mars/Olympus"}]
)
def test_what_would_never_come_is_refused(house, wrong):
    with pytest.raises(NotAllowed):
        started(house, **wrong)
    with scope(workspace=house.workspace):
        assert not Series.objects.exists()


def test_only_assistants_of_the_engagement_get_its_tasks(house):
    with pytest.raises(NotAllowed):
        started(house, assistant=house.carla.membership)
    assert started(house, assistant=house.bea.membership).assistant == house.bea.membership


def test_another_workspace_does_not_exist(house):
    with pytest.raises(type(house.engagement).DoesNotExist):
        started(house, "dora")


def test_the_last_working_day_of_the_month_knows_christmas(house):
    series = started(house, rule="FREQ=MONTHLY;BYMONTHDAY=25", due_time=time(12))
    assert coming(house, series, 2) == [date(2026, 11, 25), date(2026, 12, 24)]
    assert coming(house, started(house, rule="FREQ=MONTHLY;BYMONTHDAY=25", on_day_off="after"), 2)[1] == date(
        2026, 12, 28
    )
    assert coming(house, started(house, rule="FREQ=MONTHLY;BYMONTHDAY=25", on_day_off="anyway"), 2)[1] == date(
        2026, 12, 25
    )
