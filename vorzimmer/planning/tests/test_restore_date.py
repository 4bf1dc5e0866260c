"""One date is as usual again."""

from datetime import date

import pytest

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.planning import actions

from .scenes import TUESDAY, berlin, coming, rows, run_at, started

SEVENTH = date(2026, 12, 7)


@pytest.fixture(autouse=True)
def _on_tuesday():
    with clock.at(TUESDAY):
        yield


def test_each_exception_is_taken_back_by_itself(house):
    series = started(house)
    actions.move_date(actor=house.anna, series=series, on=SEVENTH, to=date(2026, 12, 9))
    actions.cover_dates(
        actor=house.anna, series=series, first=SEVENTH, last=date(2026, 12, 9), cover=house.bea.membership
    )
    actions.restore_date(actor=house.ben, series=series, on=SEVENTH, what="cover")
    assert (rows(house)[SEVENTH].cover, rows(house)[SEVENTH].moved_to) == (None, date(2026, 12, 9))
    actions.restore_date(actor=house.anna, series=series, on=SEVENTH)
    assert SEVENTH in coming(house, series)


def test_assistants_take_back_standing_in_only(house):
    series = started(house)
    actions.skip_date(actor=house.anna, series=series, on=SEVENTH)
    with pytest.raises(NotAllowed):
        actions.restore_date(actor=house.ben, series=series, on=SEVENTH, what="skipped")


def test_not_onto_a_day_that_has_been_given_away(house):
    series = started(house)
    actions.skip_date(actor=house.anna, series=series, on=SEVENTH)
    actions.move_date(actor=house.anna, series=series, on=date(2026, 12, 14), to=SEVENTH)
    with pytest.raises(NotAllowed):
        actions.restore_date(actor=house.anna, series=series, on=SEVENTH, what="all")


def test_what_has_become_a_task_or_was_never_touched(house):
    series = started(house)
    with pytest.raises(NotAllowed):
        actions.restore_date(actor=house.anna, series=series, on=SEVENTH)
    run_at(house, berlin(26, 7, month=11))
    with pytest.raises(NotAllowed):
        actions.restore_date(actor=house.anna, series=series, on=date(2026, 11, 30))
