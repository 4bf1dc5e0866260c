"""One date on another day."""

from datetime import date

import pytest

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.planning import actions

from .scenes import TUESDAY, berlin, coming, refresh, run_at, started

SEVENTH = date(2026, 12, 7)


def move(house, series, to, who="anna", on=SEVENTH):
    with clock.at(TUESDAY):
        actions.move_date(actor=getattr(house, who), series=series, on=on, to=to)


def test_only_this_one_moves_and_is_handed_over_for_its_new_day(house):
    series = started(house)
    move(house, series, date(2026, 12, 10))
    assert coming(house, series) == [date(2026, 11, 30), date(2026, 12, 10), date(2026, 12, 14)]
    assert [task.due_at for task in run_at(house, berlin(8, 7))][-1] == berlin(10, 17)


def test_it_may_come_before_the_one_that_was_next(house):
    series = started(house)
    move(house, series, date(2026, 11, 27), on=SEVENTH)
    assert refresh(house, series).next_day == date(2026, 11, 27)


@pytest.mark.parametrize("to", [date(2026, 12, 14), date(2026, 11, 20), date(2027, 6, 1)])
def test_not_onto_another_date_not_into_the_past_and_not_too_far(house, to):
    series = started(house)
    with pytest.raises(NotAllowed):
        move(house, series, to)
    assert SEVENTH in coming(house, series)


@pytest.mark.parametrize("who", ["ben", "susanne", "emil"])
def test_who_may_not(house, who):
    with pytest.raises(NotAllowed):
        move(house, started(house), date(2026, 12, 9), who)
