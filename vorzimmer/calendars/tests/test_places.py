"""Where things stand on the page: nothing hides anything, nothing lies outside of its day."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from vorzimmer.calendars.drawing.hours import differ, hours_for, with_theirs
from vorzimmer.calendars.drawing.places import DAY, MOST, SEEN, Piece, bars_of, days_of, pieces_of, side_by_side

BERLIN, LISBON, KOLKATA = ZoneInfo("Europe/Berlin"), ZoneInfo("Europe/Lisbon"), ZoneInfo("Asia/Kolkata")
MONDAY = date(2026, 11, 23)
WEEK = [MONDAY + timedelta(days=n) for n in range(7)]


@dataclass
class Thing:
    starts_at: datetime
    ends_at: datetime
    all_day: bool = False


def at(day, hour, minute=0, zone=BERLIN):
    return datetime(2026, 11, day, hour, minute, tzinfo=zone)


def thing(day, start, end):
    return Thing(at(day, start), at(day, end))


times = st.tuples(st.integers(0, DAY - 1), st.integers(0, 600)).map(lambda pair: (pair[0], min(pair[0] + pair[1], DAY)))


@given(st.lists(times, max_size=25))
def test_what_overlaps_stands_side_by_side(spans):
    pieces = [Piece(None, MONDAY, start, end) for start, end in spans]
    side_by_side(pieces)
    for one in pieces:
        assert 0 <= one.lane < one.of <= MOST
        for other in pieces:
            if one is not other and one.lane == other.lane and one.lane < MOST - 1:
                apart = one.start >= max(other.end, other.start + SEEN) or other.start >= max(one.end, one.start + SEEN)
                assert apart


def test_a_chain_of_overlaps_shares_its_width_and_no_more():
    pieces = [Piece(None, MONDAY, *span) for span in ((540, 600), (570, 660), (630, 690), (720, 780))]
    side_by_side(pieces)
    assert [(piece.lane, piece.of) for piece in pieces] == [(0, 2), (1, 2), (0, 2), (0, 1)]


def test_over_midnight_it_stands_on_both_days():
    night = Thing(at(23, 22), at(24, 2, 30))
    found = pieces_of([night], WEEK, BERLIN)
    assert [(p.start, p.end, p.begins, p.ends) for p in found[MONDAY]] == [(22 * 60, DAY, True, False)]
    assert [(p.start, p.end, p.begins, p.ends) for p in found[WEEK[1]]] == [(0, 150, False, True)]


def test_until_midnight_is_not_the_next_day():
    assert days_of(Thing(at(23, 20), at(24, 0)), BERLIN) == (MONDAY, MONDAY)


def test_the_day_on_which_the_clock_is_put_back_is_drawn_by_the_wall_clock():
    sunday = date(2026, 10, 25)
    long_night = Thing(datetime(2026, 10, 24, 23, tzinfo=UTC), datetime(2026, 10, 25, 7, tzinfo=UTC))
    piece = pieces_of([long_night], [sunday], BERLIN)[sunday][0]
    assert (piece.start, piece.end) == (60, 8 * 60)


def test_bars_keep_their_row_over_all_their_days():
    fair, away, day = Thing(at(23, 0), at(25, 0)), Thing(at(24, 0), at(28, 0)), Thing(at(26, 0), at(27, 0))
    bars = {id(bar.thing): bar for bar in bars_of([fair, away, day], WEEK, BERLIN)}
    assert [(bars[id(each)].column, bars[id(each)].columns, bars[id(each)].row) for each in (fair, away, day)] == [
        (0, 2, 0), (1, 4, 1), (3, 1, 0),
    ]  # fmt: skip


def test_bars_that_began_before_say_so():
    bar = bars_of([Thing(at(20, 0), at(24, 0))], WEEK, BERLIN)[0]
    assert (bar.column, bar.columns, bar.begins, bar.ends) == (0, 1, False, True)


def test_the_hours_reach_to_what_is_early_and_late():
    assert hours_for([]) == (8, 19)
    assert hours_for([Piece(None, MONDAY, 6 * 60 + 30, 7 * 60), Piece(None, MONDAY, 20 * 60, 21 * 60 + 1)]) == (6, 22)
    assert hours_for([Piece(None, MONDAY, 23 * 60 + 55, DAY)])[1] == 24


def test_their_clock_stands_beside_ours():
    hours = with_theirs((8, 11), WEEK, BERLIN, LISBON)
    assert hours.ours == [(8, "7"), (9, "8"), (10, "9")]
    assert with_theirs((8, 10), WEEK, BERLIN, KOLKATA).theirs == ("12:30", "13:30")
    assert with_theirs((8, 10), WEEK, BERLIN, None).theirs == ()
    assert not differ(WEEK, BERLIN, ZoneInfo("Europe/Vienna"))


def test_a_week_in_which_only_one_clock_is_put_back_says_from_when():
    days = [date(2026, 10, 26) + timedelta(days=n) for n in range(7)]
    hours = with_theirs((8, 10), days, BERLIN, ZoneInfo("America/New_York"))
    assert hours.theirs == ("3", "4")
    assert hours.changes_on == date(2026, 11, 1)
