"""Times over all zones and all changes of the clock."""

from datetime import UTC, date, datetime, time, timedelta
from types import SimpleNamespace
from zoneinfo import ZoneInfo, available_timezones

from hypothesis import given
from hypothesis import strategies as st

from vorzimmer.foundation.working_time import WorkingCalendar
from vorzimmer.rhythm.models import Schedule
from vorzimmer.rhythm.timing import Days, Somebody, comes_on, coming_days, has_come, moment_on, next_moment, stands_at

ZONES = sorted(
    zone for zone in available_timezones() if "/" in zone and not zone.startswith(("Etc/", "posix", "right"))
)
SPAN = (datetime(2020, 1, 1), datetime(2037, 1, 1))  # noqa: DTZ001 - hypothesis adds the zone itself
days = st.dates(date(2020, 1, 1), date(2037, 12, 31))
times = st.times().map(lambda at: at.replace(microsecond=0, tzinfo=None))
zones = st.sampled_from(ZONES)
weekdays = st.lists(st.integers(0, 6), min_size=1, unique=True)


def somebody(zone="Europe/Berlin", region="", away=(), announced=()):
    """Somebody with this clock and these days off, known to their calendar or announced."""
    return Somebody(
        WorkingCalendar(zone=ZoneInfo(zone), holidays_region=region, absences=tuple(away)), tuple(announced)
    )


def schedule(chosen, at=time(8, 30), **more):
    """Both have agreed to it; nobody asks the database."""
    return Schedule(kind="morning", days=sorted(chosen), at=at, **more)


@given(days, times, zones)
def test_the_clock_on_the_wall_shows_the_agreed_time_or_the_first_after_a_gap(day, at, zone):
    there = moment_on(day, at, ZoneInfo(zone)).astimezone(ZoneInfo(zone))
    shown = datetime.combine(there.date(), there.time())
    wanted = datetime.combine(day, at)
    assert shown == wanted or timedelta(0) < shown - wanted <= timedelta(days=1)


@given(days, times, zones)
def test_of_an_hour_that_comes_twice_it_is_the_first(day, at, zone):
    moment = moment_on(day, at, ZoneInfo(zone))
    same = [
        moment - back
        for back in (timedelta(minutes=30), timedelta(hours=1))
        if (moment - back).astimezone(ZoneInfo(zone)).replace(tzinfo=None) == datetime.combine(day, at)
    ]
    assert same == []


@given(days, weekdays, times, zones)
def test_it_comes_on_the_chosen_weekdays_and_on_no_others(first, chosen, at, zone):
    found = list(coming_days(schedule(chosen, at), Days(somebody(zone)), first))
    assert {day.weekday() for day in found} == set(chosen)
    assert len(found) == sum((first + timedelta(days=n)).weekday() in chosen for n in range(60))


@given(days, weekdays, zones, st.integers(0, 20), st.integers(1, 10), st.booleans())
def test_pauses_and_absences_leave_it_out_and_it_comes_again(first, chosen, zone, pause, away, announced):
    until = first + timedelta(days=pause)
    gone = (until, until + timedelta(days=away))
    writer = somebody(zone, announced=[gone]) if announced else somebody(zone, away=[gone])
    found = list(coming_days(schedule(chosen, paused_until=until), Days(writer), first))
    assert all(day > gone[1] for day in found)
    assert found


@given(st.integers(2024, 2030), zones)
def test_a_public_holiday_leaves_it_out(year, zone):
    writer = Days(somebody(zone, region="DE-HH"))
    assert not comes_on(schedule(range(7)), writer, date(year, 12, 25))
    assert comes_on(schedule(range(7)), writer, date(year, 12, 24))


@given(days, weekdays)
def test_with_nobody_there_to_read_it_it_does_not_come(first, chosen):
    away = somebody(away=[(first, first + timedelta(days=70))])
    assert list(coming_days(schedule(chosen), Days(somebody(), (away,)), first)) == []
    assert list(coming_days(schedule(chosen), Days(somebody(), (away, somebody())), first))


@given(st.datetimes(*SPAN, timezones=st.just(UTC)), weekdays, times, zones)
def test_the_next_moment_is_ahead_and_none_lies_between(now, chosen, at, zone):
    plan, days = schedule(chosen, at), Days(somebody(zone))
    coming = next_moment(plan, days, now)
    assert coming is not None
    assert now < coming <= now + timedelta(days=9)
    place = ZoneInfo(zone)
    first = now.astimezone(place).date() - timedelta(days=1)
    near = (first + timedelta(days=number) for number in range(12))
    between = [moment_on(day, at, place) for day in near if day.weekday() in chosen]
    assert not [moment for moment in between if now < moment < coming]


@given(st.datetimes(*SPAN, timezones=st.just(UTC)), weekdays, times, zones)
def test_it_has_come_from_its_time_on_until_the_day_is_over(now, chosen, at, zone):
    plan, writer = schedule(chosen, at), SimpleNamespace(user=SimpleNamespace(timezone=zone))
    there = now.astimezone(ZoneInfo(zone))
    due = moment_on(there.date(), at, ZoneInfo(zone))
    assert has_come(plan, writer, now) == (there.weekday() in chosen and due <= now)


@given(days, times, zones)
def test_what_is_not_answered_stands_by_the_end_of_the_day_at_the_latest(day, at, zone):
    place = ZoneInfo(zone)
    assert stands_at(day, at, place) <= stands_at(day, None, place) + timedelta(days=1)
    assert stands_at(day, None, place) > moment_on(day, time(12), place)
