"""Whoever set it up has left: the coordination is told, and nothing is lost."""

import pytest
from django_scopes import scope

from vorzimmer.engagements import actions as engagements
from vorzimmer.engagements.models import Engagement, Part
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.members import actions as members
from vorzimmer.notifications.models import Notification
from vorzimmer.people.actor import Door
from vorzimmer.planning import actions

from .scenes import berlin, refresh, run_at, started


def part_of(house, who):
    with scope(workspace=house.workspace):
        return Part.objects.get(engagement=house.engagement, membership=getattr(house, who).membership, until=None)


def told(house, kind):
    with scope(workspace=house.workspace):
        return set(Notification.objects.filter(kind=kind).values_list("to_id", flat=True))


def test_who_leaves_the_engagement_leaves_a_series_that_waits(house):
    series = started(house)
    engagements.end_part(actor=house.carla, part=part_of(house, "anna"))
    assert "Anna Adler" in refresh(house, series).stuck_reason
    with scope(workspace=house.workspace):
        assert Entry.objects.filter(kind="planning.series_stuck").count() == 1
    assert run_at(house, berlin(26, 7, month=11)) == []
    with scope(workspace=house.workspace):
        assert Entry.objects.filter(kind="planning.series_stuck").count() == 1, "said once"


def test_who_leaves_the_workspace_as_well(house):
    started(house)
    members.remove_member(actor=house.otto, member=house.anna.membership)
    assert told(house, "planning.series_stuck") == {house.carla.id}


def test_without_an_assistant_the_task_is_there_and_the_coordination_looks_for_somebody(house):
    started(house)
    for who in ("ben", "bea"):
        engagements.end_part(actor=house.carla, part=part_of(house, who))
    (task,) = run_at(house, berlin(26, 7, month=11))
    assert (task.state, task.assistant) == ("handed_over", None)
    assert told(house, "planning.occurrence_made") == {house.carla.id}


def test_while_the_engagement_rests_nothing_is_handed_over_and_nobody_is_alarmed(house):
    started(house)
    engagements.pause_engagement(actor=house.carla, engagement=house.engagement)
    assert run_at(house, berlin(27, 7, month=11)) == []
    with scope(workspace=house.workspace):
        again = Engagement.objects.get(pk=house.engagement.pk)
    engagements.resume_engagement(actor=house.carla, engagement=again)
    assert len(run_at(house, berlin(27, 9, month=11))) == 1
    assert told(house, "planning.series_stuck") == set()


def test_what_can_go_on_is_not_reported(house):
    with pytest.raises(NotAllowed):
        actions.report_stuck(actor=house.anna.through(Door.SCHEDULE), series=started(house))
    with pytest.raises(NotAllowed):
        actions.report_stuck(actor=house.carla, series=started(house))
