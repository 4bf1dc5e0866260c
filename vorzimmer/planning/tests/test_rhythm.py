"""Rhythms: their rules, their words, their days off."""

from datetime import UTC, date, datetime, time
from itertools import islice, pairwise
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st

from vorzimmer.foundation.working_time import is_holiday
from vorzimmer.foundation.working_time.local_days import at_clock
from vorzimmer.planning.rhythm import (
    BadRule,
    HolidayRule,
    Pattern,
    Rhythm,
    in_words,
    is_day_off,
    planned_days,
    read_rule,
    rule_days,
    weekdays_named,
    working_days_before,
    write_rule,
)

STARTS = st.dates(date(2024, 1, 1), date(2032, 12, 31))
REGIONS = st.sampled_from(["", "DE-BE", "DE-BY", "AT-9", "CH-ZH"])
WEEKDAYS = st.sets(st.integers(0, 6), min_size=1).map(lambda days: tuple(sorted(days)))
ENDS = st.one_of(
    st.just({}), st.builds(lambda day: {"until": day}, st.dates(date(2033, 1, 1), date(2035, 1, 1))),
    st.builds(lambda count: {"count": count}, st.integers(1, 60)),
)  # fmt: skip
NTHS = st.sampled_from([1, 2, 3, 4, -1])
INTERVALS = st.integers(1, 12)
DAYS = st.one_of(st.integers(1, 31), st.just(-1))


def rhythm_of(pattern, interval, weekdays, nth, day, month, ends):
    """Only the fields that the pattern has, as the form gives them."""
    if pattern is Pattern.WEEKLY and weekdays == (0, 1, 2, 3, 4):
        pattern = Pattern.WORKDAYS
    fields = {
        Pattern.WORKDAYS: {},
        Pattern.WEEKLY: {"weekdays": weekdays},
        Pattern.MONTHLY_WEEKDAY: {"nth": nth, "weekdays": weekdays[:1]},
        Pattern.MONTHLY_WORKDAY: {"nth": nth},
        Pattern.MONTHLY_DAY: {"day": day},
        Pattern.YEARLY: {"day": min(day, 29) if month == 2 else min(day, 30) if month in (4, 6, 9, 11) else day,
                         "month": month},
    }  # fmt: skip
    return Rhythm(pattern, interval=interval, **fields[pattern], **ends)


PATTERNS = [pattern for pattern in Pattern if pattern is not Pattern.OWN]
RHYTHMS = st.builds(rhythm_of, st.sampled_from(PATTERNS), INTERVALS, WEEKDAYS, NTHS, DAYS, st.integers(1, 12), ENDS)


@given(RHYTHMS)
def test_a_rhythm_written_and_read_again_is_the_same(rhythm):
    assert read_rule(write_rule(rhythm)) == rhythm


@given(RHYTHMS, STARTS)
@settings(max_examples=60, deadline=None)
def test_dateutil_reads_the_text_as_we_do(rhythm, start):
    text = write_rule(rhythm)
    theirs = islice(rrulestr(f"RRULE:{text}", dtstart=datetime.combine(start, time())), 20)
    assert list(islice(rule_days(text, start), 20)) == [moment.date() for moment in theirs]


@given(RHYTHMS, STARTS)
@settings(max_examples=60, deadline=None)
def test_the_days_are_what_the_words_say(rhythm, start):
    for day in islice(rule_days(write_rule(rhythm), start), 12):
        assert day >= start
        if rhythm.pattern in (Pattern.WEEKLY, Pattern.MONTHLY_WEEKDAY):
            assert day.weekday() in rhythm.weekdays
        if rhythm.pattern is Pattern.YEARLY:
            assert day.month == rhythm.month
        if rhythm.pattern is Pattern.MONTHLY_DAY and 1 <= rhythm.day <= 28:
            assert day.day == rhythm.day


@given(RHYTHMS, STARTS, REGIONS, st.sampled_from(HolidayRule))
@settings(max_examples=120, deadline=None)
def test_days_off_move_to_the_nearest_working_day_and_never_two_fall_on_one(rhythm, start, region, holiday_rule):
    text = write_rule(rhythm)
    off = is_day_off(region, weekdays_named(text))
    found = list(islice(planned_days(rule_days(text, start), off, holiday_rule), 25))
    days = [planned.day for planned in found]
    assert all(before < after for before, after in pairwise(days)), "in order, and never two on one day"
    for planned in found:
        if holiday_rule is HolidayRule.ANYWAY:
            assert planned.day == planned.on
            continue
        assert not off(planned.day)
        low, high = sorted((planned.on, planned.day))
        between = [date.fromordinal(each) for each in range(low.toordinal(), high.toordinal() + 1)]
        assert all(off(day) for day in between if day != planned.day), "the nearest one"
        assert planned.day <= planned.on if holiday_rule is HolidayRule.BEFORE else planned.day >= planned.on


@given(RHYTHMS, STARTS, REGIONS)
@settings(max_examples=60, deadline=None)
def test_nothing_is_lost_but_what_falls_together(rhythm, start, region):
    text = write_rule(rhythm)
    off = is_day_off(region, weekdays_named(text))
    ons = list(islice(rule_days(text, start), 25))
    found = list(planned_days(ons, off, HolidayRule.AFTER))
    assert {planned.day for planned in found} == {
        p.day for on in ons for p in planned_days([on], off, HolidayRule.AFTER)
    }


@given(STARTS, st.integers(0, 15), REGIONS)
@settings(max_examples=60, deadline=None)
def test_lead_time_counts_working_days_only(day, count, region):
    off = is_day_off(region)
    begin = working_days_before(day, count, off)
    working = [o for o in range(begin.toordinal(), day.toordinal()) if not off(date.fromordinal(o))]
    assert len(working) == count


def test_a_saturday_that_is_asked_for_is_no_day_off_but_a_holiday_is():
    off = is_day_off("DE-BE", weekdays_named("FREQ=WEEKLY;BYDAY=SA"))
    assert not off(date(2026, 12, 19))
    assert off(date(2026, 12, 26)), is_holiday(date(2026, 12, 26), "DE-BE")


def test_in_short_months_the_thirty_first_is_the_last_day():
    text = write_rule(Rhythm(Pattern.MONTHLY_DAY, day=31))
    assert [day.day for day in islice(rule_days(text, date(2027, 1, 1)), 4)] == [31, 28, 31, 30]


def test_a_rule_from_outside_is_kept_as_it_is_and_a_wrong_one_refused():
    assert read_rule("FREQ=DAILY;INTERVAL=10").pattern is Pattern.OWN
    assert write_rule(read_rule("FREQ=DAILY;INTERVAL=10")) == "FREQ=DAILY;INTERVAL=10"
    for wrong in ("", "every Monday", "FREQ=SOMETIMES"):
        with pytest.raises(BadRule):
            read_rule(wrong)


def test_the_clock_keeps_its_hour_when_it_is_moved():
    berlin = ZoneInfo("Europe/Berlin")
    moments = [
        at_clock(berlin, day, time(9)) for day in islice(rule_days("FREQ=WEEKLY;BYDAY=SU", date(2027, 3, 21)), 2)
    ]
    assert [moment.astimezone(UTC).hour for moment in moments] == [8, 7]
    assert at_clock(berlin, date(2027, 3, 28), time(2, 30)).astimezone(berlin).time() == time(3, 30)


WORDS = [
    ("FREQ=MONTHLY;BYDAY=+1MO", "jeden ersten Montag im Monat", "every first Monday of the month"),
    ("FREQ=MONTHLY;BYDAY=-1FR", "jeden letzten Freitag im Monat", "every last Friday of the month"),
    ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH", "alle zwei Wochen am Dienstag und Donnerstag",
     "every two weeks on Tuesday and Thursday"),
    ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "jeden Arbeitstag", "every working day"),
    ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "jeden letzten Arbeitstag im Monat",
     "every last working day of the month"),
    ("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15", "alle drei Monate am 15.", "every three months on day 15"),
    ("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=3;COUNT=5", "jedes Jahr am 3. März, 5 Mal", "every year on 3 March, 5 times"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "german", "english"), WORDS)
def test_people_read_a_sentence(text, german, english):
    for language, words in (("de", german), ("en", english)):
        with translation.override(language):
            assert in_words(read_rule(text)) == words
