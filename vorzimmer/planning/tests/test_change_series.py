"""Another rhythm, from the next date on."""

from datetime import date

import pytest
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.planning import actions
from vorzimmer.planning.models import Series

from .scenes import PLAN, SAID, berlin, coming, refresh, run_at, started, tasks_of


def change(house, series, who="anna", **plan):
    with clock.at(berlin(27, month=11)):
        actions.change_series(actor=getattr(house, who), series=series, **{**SAID, **PLAN, **plan})


def test_what_was_made_stays_and_the_rest_is_new(house):
    series = started(house)
    run_at(house, berlin(26, 7, month=11))
    change(house, series, rule="FREQ=WEEKLY;BYDAY=WE", title="Rundbrief")
    assert coming(house, series, 2, berlin(27, month=11)) == [date(2026, 12, 2), date(2026, 12, 9)]
    assert [task.title for task in tasks_of(house)] == ["Newsletter"]
    assert [task.title for task in run_at(house, berlin(30, 7, month=11))] == ["Newsletter", "Rundbrief"]


def test_what_would_never_come_is_refused_and_nothing_stays(house):
    series = started(house)
    with pytest.raises(NotAllowed):
        change(house, series, rule="FREQ=WEEKLY;BYDAY=MO;UNTIL=20261125")
    with scope(workspace=house.workspace):
        assert Series.objects.get().rule == PLAN["rule"]


@pytest.mark.parametrize("who", ["ben", "susanne", "emil"])
def test_who_may_not(house, who):
    series = started(house)
    with pytest.raises(NotAllowed):
        change(house, series, who)
    assert refresh(house, series).title == "Newsletter"
