"""Which of the times comes first, and why."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from vorzimmer.foundation.working_time import WorkingCalendar, week_of
from vorzimmer.foundation.working_time.weeks import week_from_json
from vorzimmer.scheduling.finding import Reason, Taste, Who, Wish, find
from vorzimmer.scheduling.finding.spans import minute_of

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = datetime(2026, 11, 23, tzinfo=BERLIN)


def wish(minutes=60, days=5, **more):
    return Wish(minutes, MONDAY, MONDAY + timedelta(days=days), BERLIN, **more)


def anna(busy=(), name="Anna", required=True, **taste):
    spans = tuple((minute_of(at(*start)), minute_of(at(*end))) for start, end in busy)
    return Who(name, WorkingCalendar(BERLIN), spans, Taste(**taste), required)


def at(day, hour, minute=0):
    return MONDAY + timedelta(days=day, hours=hour, minutes=minute)


def test_the_preferred_half_of_the_day_comes_first_and_is_said():
    best = find(wish(), [anna(part_of_day="afternoon")])[0]
    assert best.starts_at.astimezone(BERLIN).hour >= 12
    assert best.reasons == (Reason("everybody"), Reason("afternoon", ("Anna",)))


def test_a_disliked_weekday_is_taken_only_when_nothing_else_is_left():
    assert find(wish(), [anna(avoids=frozenset({0}))])[0].starts_at == at(1, 9)
    only = find(wish(days=1), [anna(avoids=frozenset({0}))])[0]
    assert Reason("avoided", ("Anna",)) in only.reasons


def test_a_short_gap_costs_more_than_no_gap():
    days = wish(days=1, latest=time(13))
    best = find(days, [anna([((0, 9), (0, 10))], no_gaps=True)])[0]
    assert best.starts_at == at(0, 10)
    assert Reason("since", ("Anna",), 0) in best.reasons


def test_who_is_not_needed_makes_it_worse_but_not_impossible():
    ben = anna([((day, 0), (day + 1, 0)) for day in range(5)], name="Ben", required=False)
    best = find(wish(), [anna(), ben])[0]
    assert best.reasons[0] == Reason("without", ("Ben",))


def test_desk_time_holds_unless_it_is_urgent():
    desk = week_from_json({"0": [["09:00", "17:00"]]})
    kept = anna(desk=desk)
    assert find(wish(days=1), [kept]) == []
    urgent = find(wish(days=1, urgent=True), [kept])[0]
    assert Reason("desk", ("Anna",)) in urgent.reasons


def test_a_holiday_is_no_working_day():
    christmas = Wish(60, datetime(2026, 12, 25, tzinfo=BERLIN), datetime(2026, 12, 26, tzinfo=BERLIN), BERLIN)
    assert find(christmas, [Who("Anna", WorkingCalendar(BERLIN, holidays_region="DE"))]) == []
    assert find(christmas, [Who("Anna", WorkingCalendar(BERLIN))])


def test_two_continents_meet_in_the_afternoon():
    york = Who("Jane", WorkingCalendar(ZoneInfo("America/New_York")))
    found = find(wish(), [anna(), york])
    assert found
    assert {slot.starts_at.astimezone(BERLIN).hour for slot in found} <= {15, 16}


def test_the_best_do_not_all_lie_on_one_day():
    assert len({slot.starts_at.date() for slot in find(wish(most=5), [anna()])}) == 5


def test_nobody_needed_or_no_window_finds_nothing():
    assert find(wish(), []) == []
    assert find(wish(days=0), [anna()]) == []
    assert find(wish(minutes=0), [anna()]) == []


def test_the_night_of_the_changed_clock_has_an_hour_less():
    night = WorkingCalendar(BERLIN, week_of({6: [(time(1), time(4))]}))
    spring = Wish(180, datetime(2026, 3, 28, tzinfo=UTC), datetime(2026, 3, 30, tzinfo=UTC), BERLIN)
    assert find(spring, [Who("Anna", night)]) == []
    autumn = Wish(240, datetime(2026, 10, 24, tzinfo=UTC), datetime(2026, 10, 26, tzinfo=UTC), BERLIN)
    assert len(find(autumn, [Who("Anna", night)])) == 1
