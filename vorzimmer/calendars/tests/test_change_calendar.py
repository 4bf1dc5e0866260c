"""A calendar is called, looks and is shared differently."""

import pytest
from django_scopes import scope

from vorzimmer.calendars import actions, queries
from vorzimmer.journal.action import NotAllowed

from .scenes import made, own, seen, shared, wall


def others(actor):
    with scope(workspace=actor.workspace):
        calendars = queries.calendars_of(actor)
        found = queries.entries(actor, wall(23, 0), wall(30, 0), layers=["appointments"], calendars=calendars)
    return [each.title for each in found]


def test_the_owner_decides_what_those_one_works_with_see(house):
    calendar = own(house)
    made(house.anna, calendar, title="Friseur")
    assert (others(house.ben), others(house.emil), others(house.carla)) == (["Busy"], [], [])
    actions.change_calendar(actor=house.anna, calendar=calendar, shared_as="details")
    assert others(house.ben) == ["Friseur"]
    actions.change_calendar(actor=house.anna, calendar=calendar, shared_as="nothing", name="Meins", colour="plum")
    assert others(house.ben) == []
    assert seen(house.anna)["Friseur"].tone == "plum"


def test_what_is_no_colour_is_refused(house):
    with pytest.raises(ValueError, match="pink"):
        actions.change_calendar(actor=house.anna, calendar=own(house), colour="pink")


def test_who_may_not(house):
    for who in ("ben", "otto", "emil"):
        with pytest.raises(NotAllowed, match="their own"):
            actions.change_calendar(actor=getattr(house, who), calendar=own(house), name="X")
    with pytest.raises(NotAllowed):
        actions.change_calendar(actor=house.carla, calendar=shared(house), name="X")
