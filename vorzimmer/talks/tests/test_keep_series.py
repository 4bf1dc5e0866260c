"""How often the two talk."""

from datetime import date

import pytest
from django_scopes import scope

from vorzimmer.calendars.models import Appointment
from vorzimmer.handovers import actions as handovers
from vorzimmer.journal.action import NotAllowed
from vorzimmer.talks import actions, proposing
from vorzimmer.talks.models import Talk, TalkSeries
from vorzimmer.talks.rounds import rounds

from .scenes import at, fresh, on, told


def kept(house, who="anna", **more):
    return actions.keep_series(actor=getattr(house, who), engagement=fresh(house), **more).talk_series


def test_the_first_talk_is_proposed_to_both_at_once(house):
    with at(23):
        kept(house, begins_on=date(2026, 11, 23))
    with scope(workspace=house.workspace):
        talk = Talk.objects.get()
        assert (talk.starts_at, talk.week, talk.assistant_id) == (on(26, 10), 1, house.ben.id)
        appointment = Appointment.objects.get(kind="talk")
        answers = {each.membership_id: each.answer for each in appointment.attendees.all()}
        assert answers == {house.anna.id: "accepted", house.ben.id: "open"}
    assert told(house, "arranged") == {"Anna", "Ben"}, "the house proposes it to both"
    assert told(house, "series_kept") == {"Ben"}


def test_weeks_one_two_and_four_then_every_month():
    found = rounds(date(2026, 11, 23), 3)
    days = [next(found) for _number in range(6)]
    assert [each.week for each in days[:3]] == [1, 2, 4]
    assert [each.day for each in days] == [
        date(2026, 11, 26), date(2026, 12, 3), date(2026, 12, 17),
        date(2027, 1, 28), date(2027, 2, 25), date(2027, 3, 25),
    ]  # fmt: skip


def test_every_two_weeks_instead():
    found = rounds(date(2026, 11, 23), 0, 2)
    assert [next(found).day for _number in range(2)] == [date(2026, 11, 30), date(2026, 12, 14)]


def test_no_talk_on_a_day_on_which_one_is_away(house):
    with at(23):
        handovers.announce_absence(
            actor=house.ben, membership=house.ben.membership, first_on=date(2026, 11, 26), last_on=date(2026, 11, 27)
        )
        kept(house, begins_on=date(2026, 11, 23))
    with scope(workspace=house.workspace):
        assert Talk.objects.get().starts_at == on(30, 10)


def test_no_talk_on_a_public_holiday(house):
    with at(14, month=12):
        kept(house, begins_on=date(2026, 12, 21), weekday=4)
    with scope(workspace=house.workspace):
        assert Talk.objects.get().starts_at == on(28, 10, month=12), "Friday is Christmas"


@pytest.mark.parametrize("who", ["bea", "carla", "susanne", "emil"])
def test_who_may_not(house, who):
    with pytest.raises(NotAllowed):
        kept(house, who)


@pytest.mark.parametrize("wrong", [{"weekday": 7}, {"every_weeks": 0}, {"minutes": 1}])
def test_what_makes_no_rhythm(house, wrong):
    with pytest.raises(ValueError, match="rhythm"):
        kept(house, **wrong)


def test_nothing_stays_when_it_fails_half_way(house, monkeypatch):
    def break_down(*args):
        raise RuntimeError

    monkeypatch.setattr(proposing, "find_time", break_down)
    with at(23), pytest.raises(RuntimeError):
        kept(house)
    with scope(workspace=house.workspace):
        assert not TalkSeries.objects.exists()
    assert told(house, "series_kept") == set()
