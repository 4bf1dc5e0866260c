"""Dates keep the zone they were given in, also over the nights on which the clock is moved."""

from datetime import UTC, date, datetime, time

from .scenes import berlin, run_at, started

LONDON = {"zone": "Europe/London", "due_time": time(9), "lead_days": 1}


def test_nine_in_london_is_nine_in_london_in_winter_and_in_summer(house):
    started(house, rule="FREQ=MONTHLY;BYMONTHDAY=15", starts_on=date(2027, 2, 1), at=berlin(1, month=2, year=2027),
            **LONDON)  # fmt: skip
    for moment in (berlin(14, month=2, year=2027), berlin(14, month=3, year=2027), berlin(14, month=4, year=2027)):
        run_at(house, moment)
    due = [task.due_at for task in run_at(house, berlin(14, month=4, year=2027))]
    assert due == [
        datetime(2027, 2, 15, 9, tzinfo=UTC), datetime(2027, 3, 15, 9, tzinfo=UTC), datetime(2027, 4, 15, 8, tzinfo=UTC),
    ]  # fmt: skip


def test_a_time_that_the_clock_leaves_out_is_an_hour_later(house):
    series = started(
        house, rule="FREQ=WEEKLY;BYDAY=SU", starts_on=date(2027, 3, 28), due_time=time(2, 30), lead_days=0,
        at=berlin(26, month=3, year=2027),
    )  # fmt: skip
    assert series.next_day == date(2027, 3, 28)
    (task,) = run_at(house, berlin(27, month=3, year=2027))
    assert task.due_at == datetime(2027, 3, 28, 1, 30, tzinfo=UTC)


def test_it_is_handed_over_before_it_is_due_however_early_that_is(house):
    series = started(house, due_time=time(5), lead_days=0)
    assert series.next_at == berlin(27, 6, month=11)
