"""What comes by itself, once, by the clock of whoever writes."""

from datetime import timedelta

from django_scopes import scope

from vorzimmer.handovers import actions as handovers
from vorzimmer.rhythm import actions
from vorzimmer.rhythm.models import PulseQuestion
from vorzimmer.tenancy.writes import writes_allowed

from .scenes import MONDAY, at, check_ins, run, running


def test_before_its_time_nothing_comes_and_then_once(house):
    with at(8):
        running(house)
        run(house)
        assert check_ins(house) == []
    for minute in (31, 35):
        with at(8, minute):
            run(house)
    assert [(each.kind, each.on, each.state) for each in check_ins(house)] == [("morning", MONDAY, "draft")]


def test_it_follows_the_clock_of_whoever_writes(house):
    person = house.ben.person
    person.timezone = "Pacific/Auckland"
    with writes_allowed("test"):
        person.save()
    with at(8):
        running(house)
    with at(20, 31):
        run(house)
    assert [each.on for each in check_ins(house)] == [MONDAY + timedelta(days=1)]


def test_what_a_day_missed_is_not_made_up_for(house):
    with at(8):
        running(house)
    with at(7, day=24):
        run(house)
    assert check_ins(house) == []


def test_a_weekend_a_pause_and_an_engagement_that_rests_have_none(house):
    with at(8):
        schedule = running(house)
    with at(9, day=28):
        run(house)
    with at(9, day=24):
        actions.pause_schedule(actor=house.anna, schedule=schedule, until=MONDAY + timedelta(days=4))
        run(house)
    assert check_ins(house) == []
    with at(9, day=27):
        run(house)
    assert len(check_ins(house)) == 1


def test_whoever_is_away_writes_nothing(house):
    with at(8):
        running(house)
        handovers.announce_absence(
            actor=house.ben, membership=house.ben.membership, first_on=MONDAY, last_on=MONDAY + timedelta(days=2)
        )
    with at(9, day=24):
        run(house)
    assert check_ins(house) == []
    with at(9, day=26):
        run(house)
    assert len(check_ins(house)) == 1


def test_the_pulse_is_asked_once_a_week(house):
    with at(8):
        running(house, "pulse", days=[0, 3])
    for day in (23, 26):
        with at(10, day=day):
            run(house)
    with scope(workspace=house.workspace):
        assert PulseQuestion.objects.get().week == MONDAY
