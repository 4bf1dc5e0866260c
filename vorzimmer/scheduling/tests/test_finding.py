"""The engine against a slow and simple reading of the same rules, over the zones of the world."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from vorzimmer.foundation.working_time import WorkingCalendar, week_of
from vorzimmer.scheduling.finding import Taste, Who, Wish, find
from vorzimmer.scheduling.finding.spans import joined, minute_of, within_both, without

BERLIN = ZoneInfo("Europe/Berlin")
ZONES = ["Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia", "America/Havana"]
CHANGES = [date(2026, 3, 23), date(2026, 10, 19), date(2026, 3, 2), date(2026, 4, 1), date(2026, 12, 21)]
spans = st.lists(st.tuples(st.integers(0, 300), st.integers(1, 60)).map(lambda pair: (pair[0], sum(pair))), max_size=8)


def minutes(found):
    return {minute for start, end in found for minute in range(start, end)}


@given(spans, spans)
def test_stretches_are_counted_minute_by_minute(some, others):
    left, right = joined(some), joined(others)
    assert minutes(left) == minutes(some)
    assert minutes(within_both(left, right)) == minutes(some) & minutes(others)
    assert minutes(without(left, right)) == minutes(some) - minutes(others)


@st.composite
def people(draw, first):
    zone = ZoneInfo(draw(st.sampled_from(ZONES)))
    opens, hours = draw(st.integers(0, 11)), draw(st.integers(3, 12))
    weekdays = draw(st.sets(st.integers(0, 6), min_size=3))
    week = week_of({weekday: [(time(opens), time(opens + hours))] for weekday in weekdays})
    start = minute_of(datetime.combine(first, time(), UTC))
    taken = draw(st.lists(st.tuples(st.integers(0, 10 * 96), st.integers(1, 12)), max_size=12))
    busy = tuple((start + at * 15, start + (at + length) * 15) for at, length in taken)
    lunch = (time(12), time(13)) if draw(st.booleans()) else None
    taste = Taste(
        buffer=draw(st.sampled_from([0, 10, 30])), lunch=lunch, most_a_day=draw(st.sampled_from([None, 1, 3])),
        part_of_day=draw(st.sampled_from(["", "morning", "afternoon"])), no_gaps=draw(st.booleans()),
        earliest=draw(st.sampled_from([None, time(8, 30)])),
    )  # fmt: skip
    return Who("Anna", WorkingCalendar(zone, week), busy, taste)


@st.composite
def searches(draw):
    first = draw(st.sampled_from(CHANGES))
    wish = Wish(
        draw(st.sampled_from([15, 30, 60, 90])), datetime.combine(first, time(7), UTC),
        datetime.combine(first + timedelta(days=9), time(), UTC), BERLIN,
        before=draw(st.sampled_from([0, 20])), after=draw(st.sampled_from([0, 45])), travel=draw(st.sampled_from([0, 25])),
    )  # fmt: skip
    return wish, draw(st.lists(people(first), min_size=1, max_size=3))


@settings(deadline=None)
@given(searches())
def test_what_is_found_suits_everybody(asked):
    wish, everybody = asked
    found = find(wish, everybody)
    assert len(found) <= wish.most
    for slot in found:
        assert slot.ends_at - slot.starts_at == timedelta(minutes=wish.minutes)
        assert wish.first <= slot.starts_at
        assert slot.ends_at <= wish.last
        for who in everybody:
            suits(who, wish, slot)
    for one in found:
        assert all(one is two or one.ends_at <= two.starts_at or two.ends_at <= one.starts_at for two in found)


def suits(who, wish, slot):
    """Minute by minute: within the hours by the wall clock, no lunch, no overlap, the day not full."""
    for minute in range(minute_of(slot.starts_at), minute_of(slot.ends_at)):
        moment = datetime.fromtimestamp(minute * 60, UTC)
        assert who.calendar.is_reachable(moment)
        there = moment.astimezone(who.calendar.zone).time()
        assert not who.taste.lunch or not who.taste.lunch[0] <= there < who.taste.lunch[1]
        assert not who.taste.earliest or there >= who.taste.earliest
    starts = minute_of(slot.starts_at) - max(wish.before, who.taste.buffer) - wish.travel
    ends = minute_of(slot.ends_at) + max(wish.after, who.taste.buffer) + wish.travel
    assert all(end <= starts or start >= ends for start, end in who.busy)
    if who.taste.most_a_day:
        day = slot.starts_at.astimezone(who.calendar.zone).date()
        there = [datetime.fromtimestamp(start * 60, UTC).astimezone(who.calendar.zone).date() for start, _ in who.busy]
        assert there.count(day) < who.taste.most_a_day


@settings(deadline=None)
@given(searches())
def test_nothing_is_missed(asked):
    """Where nothing is found, no beginning in the grid would have suited everybody."""
    wish, everybody = asked
    if find(wish, everybody):
        return
    first, last = -(-minute_of(wish.first) // 15) * 15, minute_of(wish.last)
    for start in range(first, last - wish.minutes + 1, 15):
        slot = type("Slot", (), {
            "starts_at": datetime.fromtimestamp(start * 60, UTC),
            "ends_at": datetime.fromtimestamp((start + wish.minutes) * 60, UTC),
        })  # fmt: skip
        assert any(does_not_suit(who, wish, slot) for who in everybody)


def does_not_suit(who, wish, slot):
    try:
        suits(who, wish, slot)
    except AssertionError:
        return True
    return False
