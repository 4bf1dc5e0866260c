"""Whoever does not belong here any more does not go on talking here."""

import pytest
from django_scopes import scope

from vorzimmer.calls import actions
from vorzimmer.engagements import actions as engagements
from vorzimmer.engagements.models import Part
from vorzimmer.handovers.revocation import revoke
from vorzimmer.journal.action import NotAllowed
from vorzimmer.live import hub

from .scenes import left_over, now, ringing, talking


def test_the_end_of_a_part_ends_the_call_in_the_same_moment(house, django_capture_on_commit_callbacks):
    call = talking(house)
    with hub.listening() as heard, django_capture_on_commit_callbacks(execute=True):
        _end_part(house)
    assert (now(house, call).state, now(house, call).ended_by) == ("ended", None)
    assert left_over(house) == 0
    assert any(
        f"call-{call.pk}" in message.get("topics", []) and house.anna.id.hex in message["to"] for message in heard
    )


def test_so_does_leaving_the_workspace_also_while_it_rings(house):
    call = ringing(house)
    with scope(workspace=house.workspace):
        revoke(house.otto, house.ben.membership)
    assert now(house, call).state == "ended"
    assert left_over(house) == 0


def test_calls_of_others_go_on(house):
    call = talking(house)
    with scope(workspace=house.workspace):
        part = Part.objects.get(engagement=house.engagement, membership=house.bea.membership)
        engagements.end_part(actor=house.carla, part=part)
    assert now(house, call).state == "running"


def test_nobody_cuts_a_call_of_two_who_belong_here(house):
    call = talking(house)
    for who in (house.carla, house.otto, house.anna):
        with pytest.raises(NotAllowed, match="Both belong"):
            actions.cut_call(actor=who, call=call)


def test_a_part_that_did_not_end_leaves_the_call_alone(house, monkeypatch):
    call = talking(house)
    monkeypatch.setattr("vorzimmer.calls.entries.CallEnded.words", lambda _self: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        _end_part(house)
    assert now(house, call).state == "running"


def _end_part(house):
    with scope(workspace=house.workspace):
        part = Part.objects.get(engagement=house.engagement, membership=house.ben.membership)
        engagements.end_part(actor=house.carla, part=part)
