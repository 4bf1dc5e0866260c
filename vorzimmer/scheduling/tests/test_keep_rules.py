"""Somebody says how they like their appointments."""

from datetime import time

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.scheduling import actions, suggesting
from vorzimmer.scheduling.models import AppointmentRules

from .scenes import BERLIN, again, at, begun


def of_anna(house):
    """Her rules, as they are kept."""
    with scope(workspace=house.workspace):
        return AppointmentRules.objects.get(membership=house.anna.membership)


def found(house, search):
    with scope(workspace=house.workspace):
        return [slot.starts_at.astimezone(BERLIN) for slot in suggesting.suggestions(again(house, search))]


def test_what_she_keeps_holds_when_a_time_is_looked_for(house):
    anna = house.anna
    with at():
        actions.keep_rules(actor=anna, membership=anna.membership, earliest=time(14), desk={"1": [["14:00", "17:00"]]})
        starts = found(house, begun(house))
    assert starts
    assert all(start.hour >= 14 for start in starts)
    assert all(start.weekday() != 1 for start in starts), "Tuesday is desk time"


def test_what_is_left_out_stays(house):
    anna = house.anna
    actions.keep_rules(actor=anna, membership=anna.membership, most_a_day=3)
    actions.keep_rules(actor=anna, membership=anna.membership, buffer=30)
    assert (of_anna(house).most_a_day, of_anna(house).buffer) == (3, 30)


def test_nonsense_is_refused(house):
    anna = house.anna
    for said in ({"earliest": time(12), "latest": time(9)}, {"lunch_from": time(12)}, {"buffer": 999}):
        with pytest.raises(NotAllowed):
            actions.keep_rules(actor=anna, membership=anna.membership, **said)


def test_everybody_keeps_their_own(house):
    for actor in (house.ben, house.carla):
        with pytest.raises(NotAllowed):
            actions.keep_rules(actor=actor, membership=house.anna.membership, buffer=0)
