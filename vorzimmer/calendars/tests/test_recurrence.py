"""Dates of series against another library, over the zones of the world and the days on which clocks are moved."""

import zoneinfo
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import icalendar
import pytest
import recurring_ical_events
from dateutil.rrule import rrulestr
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from vorzimmer.calendars.recurrence import exact, span, starts_of, wall
from vorzimmer.calendars.repeat_rules import BadRule, counting, ending_before, tidy_rule

ZONES = sorted(
    zone for zone in zoneinfo.available_timezones() if "/" in zone and not zone.startswith(("Etc", "posix", "right"))
)
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
START = datetime(2023, 1, 1)  # noqa: DTZ001 - wall time
WINDOW = timedelta(days=45)


def row(rule, start, zone, left_out=(), extra=(), lasts=timedelta(hours=1)):
    begins = exact(start, zone)
    return SimpleNamespace(
        rule=rule, starts_at=begins, ends_at=begins + lasts, zone=zone, all_day=False,
        extra_dates=[each.isoformat() for each in extra], left_out=[each.isoformat() for each in left_out],
    )  # fmt: skip


@st.composite
def rules(draw):
    """A rule as people and programs write them, and a start that belongs to it."""
    kind = draw(st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]))
    interval = draw(st.integers(1, 4))
    rule = f"FREQ={kind};INTERVAL={interval}"
    days = ",".join(draw(st.lists(st.sampled_from(DAYS), min_size=1, max_size=3, unique=True)))
    if kind == "WEEKLY":
        rule += draw(st.sampled_from(["", f";BYDAY={days}", f";BYDAY={days};WKST=SU"]))
    if kind == "MONTHLY":
        nth = draw(st.sampled_from(["1", "2", "-1", "4"]))
        rule += draw(st.sampled_from(["", f";BYDAY={nth}{days[:2]}", ";BYMONTHDAY=-1", ";BYMONTHDAY=13,28",
                                      ";BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"]))  # fmt: skip
    if kind == "YEARLY":
        rule += draw(st.sampled_from(["", ";BYMONTH=3,10;BYDAY=-1SU", ";BYMONTH=2;BYMONTHDAY=29"]))
    end = draw(st.sampled_from(["", ";COUNT=40", ";UNTIL=20260401T120000Z"]))
    shown = START + timedelta(days=draw(st.integers(0, 700)), minutes=draw(st.integers(0, 95)) * 15)
    # A series begins with the first of its own dates (RFC 5545, 3.8.5.3).
    first = next(iter(rrulestr(rule, dtstart=shown)), None)
    assume(first is not None)
    return rule + end, first


def reference(rule, start, zone, first, last):
    event = icalendar.Event()
    event.add("uid", "1")
    event.add("dtstart", start.replace(tzinfo=zoneinfo.ZoneInfo(zone)))
    event.add("dtend", start.replace(tzinfo=zoneinfo.ZoneInfo(zone)) + timedelta(minutes=1))
    event.add("rrule", icalendar.vRecur.from_ical(rule))
    calendar = icalendar.Calendar()
    calendar.add_component(event)
    found = recurring_ical_events.of(calendar).between(first, last)
    return sorted({each["DTSTART"].dt.astimezone(UTC) for each in found})


@settings(max_examples=150, deadline=None)
@given(rules(), st.sampled_from(ZONES), st.integers(0, 1500))
def test_the_same_dates_as_another_library_finds(rule_and_start, zone, days):
    rule, start = rule_and_start
    first = exact(start, zone) + timedelta(days=days)
    last = first + WINDOW
    ours = [
        each for each in starts_of(row(rule, start, zone, lasts=timedelta(minutes=1)), first, last) if each >= first
    ]
    theirs = [each for each in reference(rule, start, zone, first, last) if each >= first]
    assert ours == theirs


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(ZONES), st.integers(0, 23), st.integers(0, 3))
def test_the_clock_shows_the_same_time_on_every_day_of_the_year(zone, hour, quarter):
    start = datetime(2026, 1, 1, hour, quarter * 15)  # noqa: DTZ001 - wall time
    thing = row("FREQ=DAILY", start, zone)
    found = starts_of(thing, thing.starts_at, thing.starts_at + timedelta(days=366))
    odd = [each for each in found if wall(each, zone).time() != start.time()]
    # At most twice a year a clock leaves this hour out, in some zones around Ramadan more often.
    assert len(odd) <= 4
    assert len({wall(each, zone).date() for each in found}) >= 363


@settings(max_examples=80, deadline=None)
@given(rules(), st.sampled_from(ZONES))
def test_nothing_lies_outside_of_its_span(rule_and_start, zone):
    rule, start = rule_and_start
    thing = row(rule, start, zone)
    earliest, ends = span(thing)
    found = starts_of(thing, thing.starts_at - timedelta(days=5), thing.starts_at + timedelta(days=3000))
    assert all(each >= earliest and (ends is None or each + timedelta(hours=1) <= ends) for each in found)
    assert (ends is None) is not ("COUNT" in rule or "UNTIL" in rule)


def test_the_hour_that_is_left_out_and_the_one_that_comes_twice():
    spring = starts_of(row("FREQ=DAILY", datetime(2026, 3, 28, 2, 30), "Europe/Berlin"), *around(3, 28))  # noqa: DTZ001
    assert [f"{each:%d %H:%M}" for each in spring] == ["28 01:30", "29 01:30", "30 00:30"]
    autumn = starts_of(row("FREQ=DAILY", datetime(2026, 10, 24, 2, 30), "Europe/Berlin"), *around(10, 24))  # noqa: DTZ001
    assert [f"{each:%d %H:%M}" for each in autumn] == ["24 00:30", "25 00:30", "26 01:30"]


def around(month, day):
    first = datetime(2026, month, day, tzinfo=UTC)
    return first, first + timedelta(days=2, hours=12)


def test_left_out_and_added_dates():
    start = datetime(2026, 11, 2, 9)  # noqa: DTZ001 - wall time
    extra, gone = datetime(2026, 11, 4, 8, tzinfo=UTC), datetime(2026, 11, 9, 8, tzinfo=UTC)
    thing = row("FREQ=WEEKLY;COUNT=3", start, "Europe/Berlin", [gone], [extra])
    found = starts_of(thing, thing.starts_at, thing.starts_at + timedelta(days=60))
    assert [each.day for each in found] == [2, 4, 16]


@pytest.mark.parametrize(
    "rule",
    ["FREQ=SECONDLY", "FREQ=HOURLY", "nonsense", "FREQ=DAILY;INTERVAL=7;BYDAY=TU", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
     "FREQ=DAILY;COUNT=9999999", "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=50", "FREQ=DAILY;BYSETPOS=3", "FREQ=WEEKLY;UNTIL=soon",
     "FREQ=WEEKLY;INTERVAL=0", "FREQ=MONTHLY;INTERVAL=-1"],
)  # fmt: skip
def test_rules_that_cannot_be_kept(rule):
    with pytest.raises(BadRule):
        tidy_rule(rule, datetime(2026, 11, 23, 9))  # noqa: DTZ001 - wall time


def test_a_rule_is_ended_and_counted():
    assert tidy_rule(" RRULE:freq=weekly; byday=mo ", datetime(2026, 11, 23, 9)) == "FREQ=WEEKLY;BYDAY=MO"  # noqa: DTZ001
    at = datetime(2026, 12, 7, 8, tzinfo=UTC)
    assert ending_before("FREQ=WEEKLY;COUNT=9", at) == "FREQ=WEEKLY;UNTIL=20261207T075959Z"
    assert counting("FREQ=WEEKLY;UNTIL=20270101", 3) == "FREQ=WEEKLY;COUNT=3"
