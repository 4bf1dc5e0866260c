"""Times are offered to somebody who would like to."""

from datetime import timedelta

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.matching import actions
from vorzimmer.matching.models import Meeting
from vorzimmer.notifications.models import Notification

from .meeting_scenes import FIRST, NOW, SECOND, offered_times, willing
from .scenes import fresh, suggested


def test_the_other_side_is_asked_to_choose(house):
    meeting = offered_times(house)
    assert (meeting.state, meeting.offered_by_side) == ("proposed", "client")
    assert fresh(house, meeting.need).state == "meeting"
    with scope(workspace=house.workspace):
        told = Notification.objects.filter(entry__kind="matching.meeting_proposed")
        assert {each.to_id for each in told} == {house.ben.id}
    with clock.at(NOW):
        assert meeting.times == [FIRST, SECOND]
    with clock.at(FIRST):
        assert meeting.times == [SECOND]


def test_by_the_coordination_both_are_asked(house):
    meeting = offered_times(house, by="carla")
    assert meeting.offered_by_side == "agency"
    with scope(workspace=house.workspace):
        told = Notification.objects.filter(entry__kind="matching.meeting_proposed")
        assert {each.to_id for each in told} == {house.anna.id, house.ben.id}


@pytest.mark.parametrize("who", ["ben", "bea", "susanne", "emil"])
def test_only_a_deciding_contact_or_the_coordination(house, who):
    entry = willing(house)
    with clock.at(NOW), pytest.raises(NotAllowed):
        actions.propose_meeting(actor=getattr(house, who), entry=entry, slots=[FIRST])


def test_not_before_they_said_that_they_would_like_to(house):
    entry = suggested(house)
    with clock.at(NOW), pytest.raises(NotAllowed, match="First they say"):
        actions.propose_meeting(actor=house.anna, entry=entry, slots=[FIRST])


@pytest.mark.parametrize(
    "slots", [[], [NOW - timedelta(hours=1), FIRST], [NOW + timedelta(hours=n) for n in range(1, 8)]]
)
def test_one_to_six_times_to_come(house, slots):
    entry = willing(house)
    with clock.at(NOW), pytest.raises(NotAllowed):
        actions.propose_meeting(actor=house.anna, entry=entry, slots=slots)
    with scope(workspace=house.workspace):
        assert not Meeting.objects.exists()


def test_one_meeting_at_a_time(house):
    meeting = offered_times(house)
    with clock.at(NOW), pytest.raises(NotAllowed, match="arranged already"):
        actions.propose_meeting(actor=house.anna, entry=meeting.entry, slots=[SECOND])


def test_another_workspace_finds_nothing(house):
    entry = willing(house)
    with clock.at(NOW), pytest.raises(ObjectDoesNotExist):
        actions.propose_meeting(actor=house.dora, entry=entry, slots=[FIRST])
