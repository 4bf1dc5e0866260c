"""One date falls out."""

from datetime import date

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.notifications.models import Notification
from vorzimmer.planning import actions

from .scenes import berlin, coming, refresh, run_at, started

SEVENTH = date(2026, 12, 7)


def test_the_others_stay_and_the_assistants_are_told(house):
    series = started(house)
    actions.skip_date(actor=house.anna, series=series, on=SEVENTH)
    assert coming(house, series) == [date(2026, 11, 30), date(2026, 12, 14)]
    assert len(run_at(house, berlin(6))) == 1
    with scope(workspace=house.workspace):
        assert Notification.objects.filter(kind="planning.date_skipped", to=house.ben.membership).exists()


def test_the_next_one_moves_up(house):
    series = started(house)
    actions.skip_date(actor=house.anna, series=series, on=date(2026, 11, 30))
    assert refresh(house, series).next_day == SEVENTH


@pytest.mark.parametrize("on", [date(2026, 12, 8), date(2020, 1, 6)])
def test_a_day_that_is_no_date_of_it(house, on):
    with pytest.raises(NotAllowed):
        actions.skip_date(actor=house.anna, series=started(house), on=on)


def test_what_has_become_a_task_is_withdrawn_there(house):
    series = started(house)
    run_at(house, berlin(26, 7, month=11))
    with pytest.raises(NotAllowed):
        actions.skip_date(actor=house.anna, series=series, on=date(2026, 11, 30))


@pytest.mark.parametrize("who", ["ben", "bea", "susanne", "emil"])
def test_who_may_not(house, who):
    with pytest.raises(NotAllowed):
        actions.skip_date(actor=getattr(house, who), series=started(house), on=SEVENTH)
