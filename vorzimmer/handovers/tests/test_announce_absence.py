"""Somebody says that they are away."""

import pytest
from django_scopes import scope

from vorzimmer.handovers import actions
from vorzimmer.handovers.models import Absence, Cover
from vorzimmer.journal.action import NotAllowed

from .scenes import at, away, day, told


def test_the_coordination_hears_of_it(house):
    with at(2):
        absence = away(house)
    assert told(house, "absence_announced") == {"Carla", "Otto"}
    assert not absence.is_late_notice


def test_less_than_two_weeks_ahead_is_late_and_being_ill_never_is(house):
    with at(23):
        assert away(house).is_late_notice
        assert not away(house, first=day(23), last=day(23), sick=True).is_late_notice


def test_one_button_when_ill_asks_the_one_who_fits_best(house):
    with at(23):
        absence = away(house, first=day(23), last=day(23), sick=True)
    with scope(workspace=house.workspace):
        cover = Cover.objects.get(absence=absence)
        assert (cover.person_id, cover.engagement_id, cover.state) == (house.bea.id, house.engagement.pk, "proposed")
    assert told(house, "cover_proposed") == {"Bea"}


def test_the_coordination_says_it_for_others_and_nobody_else_does(house):
    with at(23):
        days = {"first_on": day(24), "last_on": day(24)}
        actions.announce_absence(actor=house.carla, membership=house.ben.membership, **days)
        for who in ("anna", "bea", "susanne"):
            with pytest.raises(NotAllowed):
                actions.announce_absence(actor=getattr(house, who), membership=house.ben.membership, **days)


def test_days_in_the_wrong_order_are_refused(house):
    with pytest.raises(ValueError, match="before the first"):
        away(house, first=day(4), last=day(3))
    with scope(workspace=house.workspace):
        assert not Absence.objects.exists()
