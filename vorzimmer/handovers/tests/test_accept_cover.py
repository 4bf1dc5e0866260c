"""Somebody agrees to stand in."""

import pytest
from django_scopes import scope

from vorzimmer.handovers import actions
from vorzimmer.handovers.models import Cover, Plan
from vorzimmer.journal.action import NotAllowed

from .scenes import accepted, again, asked, at, away, day, told


def test_the_client_is_told_who_is_there_and_a_short_plan_begins(house):
    with at(23):
        cover = accepted(house, away(house))
    assert again(house, cover).state == "accepted"
    assert told(house, "cover_accepted") == {"Anna", "Ben", "Carla", "Otto"}
    with scope(workspace=house.workspace):
        assert Plan.objects.get(kind="cover").ends_on == day(4, 12)


def test_on_the_first_day_itself_it_begins_at_once(house):
    with at(30):
        cover = accepted(house, away(house))
    assert again(house, cover).state == "running"


@pytest.mark.parametrize("who", ["anna", "ben", "carla", "susanne"])
def test_only_whoever_was_asked_says_yes(house, who):
    with at(23):
        cover = asked(house, away(house))
        with pytest.raises(NotAllowed):
            actions.accept_cover(actor=getattr(house, who), cover=cover)
    assert again(house, cover).state == "proposed"


def test_nobody_says_yes_twice(house):
    with at(23):
        cover = accepted(house, away(house))
        with pytest.raises(NotAllowed):
            actions.accept_cover(actor=house.bea, cover=again(house, cover))


def test_half_way_nothing_stays(house, monkeypatch):
    with at(23):
        cover = asked(house, away(house))
        monkeypatch.setattr(Cover, "enter", lambda *_args, **_kwargs: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            actions.accept_cover(actor=house.bea, cover=cover)
    assert told(house, "cover_accepted") == set()
