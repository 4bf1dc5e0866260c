"""Plain weekly rules are counted by ourselves: dateutil finds the same dates."""

from datetime import datetime, timedelta

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from vorzimmer.calendars.repeat_rules import read_rule

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
wall_times = st.datetimes(datetime(1990, 1, 1), datetime(2040, 1, 1))  # noqa: DTZ001 - wall times
stretches = st.timedeltas(timedelta(0), timedelta(days=120))


@given(
    st.lists(st.sampled_from(DAYS), unique=True),
    st.integers(1, 60),
    wall_times,
    st.timedeltas(timedelta(days=-90), timedelta(days=9000)),
    stretches,
)
def test_the_same_dates_as_dateutil(days, interval, begins, later, lasts):
    text = f"FREQ=WEEKLY;INTERVAL={interval}" + (f";BYDAY={','.join(days)}" if days else "")
    low = begins + later
    rule = read_rule(text)
    assert rule.weekdays is not None
    assert rule.between(begins, low, low + lasts) == rrulestr(text, dtstart=begins).between(low, low + lasts, inc=True)


@pytest.mark.parametrize(
    "text", ["FREQ=DAILY", "FREQ=WEEKLY;WKST=SU", "FREQ=WEEKLY;BYMONTH=3", "FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1"]
)
def test_what_says_more_is_left_to_dateutil(text):
    assert read_rule(text).weekdays is None
