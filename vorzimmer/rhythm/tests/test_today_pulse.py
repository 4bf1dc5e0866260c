"""The question of the week on Today: one quiet card, one tap, counted by nobody."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django_scopes import scope

from vorzimmer.engagements import actions as engagements
from vorzimmer.engagements.models import Part
from vorzimmer.engagements.waiting import waiting_for
from vorzimmer.foundation import clock
from vorzimmer.notifications.push.waiting import count
from vorzimmer.rhythm import actions
from vorzimmer.rhythm.models import PulseAnswer
from vorzimmer.rhythm.sides import pair_of

from .scenes import MONDAY, WEEK, at, fresh, question


def asked_on_today(house, visitor, who) -> bool:
    """Whether the card stands there; never twice."""
    page = visitor.sign_in(getattr(house, who)).get("/").content.decode()
    assert page.count("pulse-taps") <= 1
    return "pulse-taps" in page


@pytest.mark.parametrize("who", ["anna", "ben"])
def test_one_tap_answers_it_right_there(house, visitor, who):
    with at():
        asked = question(house)
        assert asked_on_today(house, visitor, who)
        assert visitor.post(f"/rhythm/questions/{asked.pk}/answer/", {"value": 4, "back": "today"}).url == "/w/nord/"
        assert not asked_on_today(house, visitor, who)
    with scope(workspace=house.workspace):
        assert PulseAnswer.objects.get(membership=getattr(house, who).membership).value == 4


def test_it_can_be_left(house, visitor):
    with at():
        asked = question(house)
        visitor.sign_in(house.anna)
        assert visitor.post(f"/rhythm/questions/{asked.pk}/skip/", {"back": "today"}).url == "/w/nord/"
        assert not asked_on_today(house, visitor, "anna")
        assert asked_on_today(house, visitor, "ben")


@pytest.mark.parametrize("who", ["bea", "carla", "susanne", "otto", "emil"])
def test_nobody_but_the_two_is_asked(house, visitor, who):
    with at():
        question(house)
        assert not asked_on_today(house, visitor, who)


def test_of_several_contacts_the_first_who_decides_is_asked_as_the_pair_says(house, visitor):
    with scope(workspace=house.workspace):
        mine = Part.objects.get(engagement=house.engagement, membership=house.anna.membership, until=None)
        engagements.add_part(
            actor=house.carla, engagement=house.engagement, membership=house.emil.membership, role="contact"
        )  # fmt: skip
        engagements.change_part(actor=house.carla, part=mine, role="contact", decides=False)
        assert pair_of(fresh(house))[0].pk == house.emil.id
    with at():
        question(house)
        assert asked_on_today(house, visitor, "emil")
        assert not asked_on_today(house, visitor, "anna")


def test_it_goes_away_by_itself_and_is_never_counted_or_listed(house, visitor):
    with at():
        question(house)
        with scope(workspace=house.workspace):
            assert count(house.anna.membership) == 0
            assert [line.quiet for line in waiting_for(house.anna)] == [True]
        page = visitor.sign_in(house.anna).get("/").content.decode()
        assert "waits-title" not in page
    with at(day=29, hour=9):
        assert not asked_on_today(house, visitor, "anna")


def test_the_tab_asks_only_the_two(house, visitor):
    with at():
        asked = question(house)
        path = f"/engagements/{house.engagement.pk}/rhythm/"
        assert "pulse-taps" not in visitor.sign_in(house.bea).get(path).content.decode()
        assert "pulse-taps" in visitor.sign_in(house.anna).get(path).content.decode()
        answer = f"/rhythm/questions/{asked.pk}/answer/"
        assert visitor.post(answer, {"value": 5, "back": "rhythm"}).url == f"/w/nord{path}"
        assert "pulse-taps" not in visitor.get(path).content.decode()


def queries_of_today(visitor) -> int:
    visitor.get("/")
    with CaptureQueriesContext(connection) as asked:
        visitor.get("/")
    return len([one for one in asked.captured_queries if "SAVEPOINT" not in one["sql"]])


def test_one_query_and_only_when_there_is_something(house, visitor):
    with at():
        visitor.sign_in(house.anna)
        before = queries_of_today(visitor)
        older = question(house, MONDAY - WEEK)
        question(house)
        assert queries_of_today(visitor) == before + 1
        actions.answer_pulse(actor=house.anna, pulse_question=older, value=3)
        assert asked_on_today(house, visitor, "anna")
    with clock.at(clock.now() + timedelta(days=365)):
        assert queries_of_today(visitor) <= 12
