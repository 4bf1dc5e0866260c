"""A talk in the calendar of both."""

from datetime import timedelta

import pytest
from django_scopes import scope

from vorzimmer.engagements.models import Engagement
from vorzimmer.journal.action import NotAllowed
from vorzimmer.talks import actions, carrying
from vorzimmer.talks.models import AgendaPoint, Talk

from .scenes import again, arranged, at, ended, fresh, on, pointed, told


def test_it_stands_in_the_calendar_of_the_engagement(house):
    with at(23):
        talk = arranged(house, who="ben")
    with scope(workspace=house.workspace):
        appointment = talk.appointment
        assert (appointment.kind, appointment.starts_at, appointment.ends_at) == ("talk", on(26, 10), on(26, 10, 45))
        assert appointment.calendar.engagement_id == house.engagement.pk
        assert appointment.title == "Feedbackgespräch"
    assert talk.is_extra
    assert told(house, "arranged") == {"Anna"}


def test_points_left_open_come_along_and_figures_begin_where_the_last_talk_was(house):
    with at(26, 10):
        first = actions.begin_talk(actor=house.anna, talk=arranged(house)).talk
        pointed(house, first, "Offen")
        done = pointed(house, first, "Besprochen")
        actions.settle_point(actor=house.ben, point=done)
        ended(house, first)
        second = arranged(house, starts_at=on(26, 10) + timedelta(days=7))
    with scope(workspace=house.workspace):
        points = list(AgendaPoint.objects.filter(talk=second))
    assert [(each.text, each.added_by_id, each.carried_from_id is not None) for each in points] == [
        ("Offen", house.anna.id, True)
    ]
    assert second.since == again(house, first).begun_at


@pytest.mark.parametrize("who", ["bea", "carla", "susanne", "emil"])
def test_who_may_not(house, who):
    with at(23), pytest.raises(NotAllowed):
        arranged(house, who=who)


def test_another_workspace_does_not_exist(house):
    with at(23), pytest.raises(Engagement.DoesNotExist):
        arranged(house, who="dora")


def test_not_in_the_past(house):
    with at(27), pytest.raises(NotAllowed):
        actions.arrange_talk(actor=house.anna, engagement=fresh(house), starts_at=on(26, 10))


def test_nothing_stays_when_it_fails_half_way(house, monkeypatch):
    def break_down(talk):
        raise RuntimeError

    monkeypatch.setattr(carrying, "carry_over", break_down)
    with at(23), pytest.raises(RuntimeError):
        arranged(house)
    with scope(workspace=house.workspace):
        assert not Talk.objects.exists()
    assert told(house, "arranged") == set()
