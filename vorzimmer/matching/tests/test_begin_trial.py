"""A trial task is a normal task, in an engagement that only these two see."""

import sys

import pytest
from django_scopes import scope

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.matching import actions

from .meeting_scenes import NOW, answered, offered_times, planned, two_willing
from .scenes import fresh

TASK = {"title": "Antwort auf eine Beschwerde", "outcome": "150 Wörter, freundlich", "budget_minutes": 60}


def begun(house, meeting, by="anna", **said):
    with clock.at(NOW):
        actions.begin_trial(actor=getattr(house, by), meeting=meeting, **(TASK | said))
    return fresh(house, meeting)


def test_handed_over_with_its_own_budget(house):
    meeting = begun(house, planned(house))
    with scope(workspace=house.workspace):
        task = meeting.trial
        assert (task.state, task.budget_minutes, task.assistant_id) == ("handed_over", 60, house.ben.id)
        assert task.engagement.stage == "meeting"
        assert task.engagement.client_id == house.engagement.client_id
        assert task.engagement.team.lead == house.ben.membership
        assert task.engagement.team.deciding == [house.anna.membership]


def test_two_candidates_see_nothing_of_each_other(house):
    ben, bea = two_willing(house)
    first, second = begun(house, planned(house, ben)), begun(house, planned(house, bea))
    with scope(workspace=house.workspace):
        assert first.trial.engagement_id != second.trial.engagement_id
        assert first.trial.engagement.team.part_of(house.bea) is None
        assert second.trial.engagement.team.part_of(house.ben) is None


def test_its_engagement_ends_with_the_answer(house):
    meeting = begun(house, planned(house))
    answered(house, meeting, "anna", "no")
    with scope(workspace=house.workspace):
        assert Engagement.objects.get(pk=meeting.trial.engagement_id).stage == "ended"


@pytest.mark.parametrize("minutes", [0, -5, 601])
def test_small_and_with_a_budget(house, minutes):
    with pytest.raises(NotAllowed, match="ten hours"):
        begun(house, planned(house), budget_minutes=minutes)


@pytest.mark.parametrize("who", ["ben", "bea", "susanne", "emil"])
def test_only_by_who_spends_the_clients_money_or_coordinates(house, who):
    with pytest.raises(NotAllowed):
        begun(house, planned(house), by=who)


def test_once_and_when_a_time_is_fixed(house):
    with pytest.raises(NotAllowed, match="when you meet"):
        begun(house, offered_times(house))


def test_not_twice(house):
    meeting = begun(house, planned(house))
    with pytest.raises(NotAllowed, match="trial task already"):
        begun(house, meeting)


def test_when_the_task_cannot_be_handed_over_nothing_stays(house, monkeypatch):
    meeting = planned(house)

    def refuse(**said):
        raise RuntimeError("no")

    monkeypatch.setattr(sys.modules["vorzimmer.matching.actions.begin_trial"], "delegate_task", refuse)
    with scope(workspace=house.workspace):
        before = Engagement.objects.count()
    with pytest.raises(RuntimeError):
        begun(house, meeting)
    with scope(workspace=house.workspace):
        assert Engagement.objects.count() == before
