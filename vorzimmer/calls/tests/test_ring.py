"""Somebody calls somebody."""

import pytest
from django.db import IntegrityError
from django_scopes import scope

from vorzimmer.calls import actions, seats
from vorzimmer.calls.models import Call
from vorzimmer.engagements import actions as engagements
from vorzimmer.engagements.models import Part
from vorzimmer.journal.action import NotAllowed
from vorzimmer.live import hub

from .scenes import left_over, recorded, ringing, talking, told


def test_it_rings_at_the_other_and_nobody_else_hears_of_it(house, django_capture_on_commit_callbacks):
    with hub.listening() as heard, django_capture_on_commit_callbacks(execute=True):
        call = ringing(house)
    assert (call.state, call.private, call.callee_id) == ("ringing", False, house.ben.id)
    rang = next(message for message in heard if "calls" in message.get("topics", []))
    assert set(rang["to"]) == {house.anna.id.hex, house.ben.id.hex}
    assert recorded(house) == ["calls.rang"]
    assert not told(house, "rang"), "what rings is no notice"


@pytest.mark.parametrize("who", ["otto", "emil", "dora"])
def test_whoever_does_not_belong_to_it_calls_nobody(house, who):
    with pytest.raises((NotAllowed, LookupError, house.engagement.DoesNotExist)):
        ringing(house, caller=who)


def test_running_the_workspace_is_no_way_into_a_call(house):
    assert house.otto.runs_the_workspace
    with pytest.raises(NotAllowed, match="Only the people"):
        ringing(house, caller="otto")
    with pytest.raises(NotAllowed, match="does not belong"):
        ringing(house, callee="otto")


def test_who_only_looks_on_calls_nobody(house):
    with scope(workspace=house.workspace):
        part = Part.objects.get(engagement=house.engagement, membership=house.bea.membership)
        engagements.change_part(actor=house.carla, part=part, role="observer", decides=False)
    house.engagement = _fresh(house)
    with pytest.raises(NotAllowed):
        ringing(house, caller="bea")


def test_one_call_at_a_time_on_both_sides(house):
    talking(house)
    with pytest.raises(NotAllowed, match="You are in a call with Ben Berger"):
        ringing(house, callee="bea")
    with pytest.raises(NotAllowed, match="Ben Berger is in another call"):
        ringing(house, caller="bea")


def test_two_who_ring_the_same_person_in_the_same_moment(house, monkeypatch):
    ringing(house)
    monkeypatch.setattr(seats, "call_of", lambda _members: None)
    with pytest.raises(IntegrityError):
        ringing(house, caller="bea")
    with scope(workspace=house.workspace):
        assert Call.objects.count() == 1
    assert left_over(house) == 2


def test_a_call_with_the_coordination_is_between_the_two_only(house):
    call = ringing(house, callee="carla")
    assert call.private
    actions.give_up_call(actor=house.anna, call=call)
    assert told(house, "missed") == {"Carla"}


def test_a_call_that_cannot_be_told_has_not_rung(house, monkeypatch):
    monkeypatch.setattr("vorzimmer.calls.seats.seat_both", lambda _call: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        ringing(house)
    assert (recorded(house), left_over(house)) == ([], 0)


def _fresh(house):
    with scope(workspace=house.workspace):
        return type(house.engagement).objects.get(pk=house.engagement.pk)
