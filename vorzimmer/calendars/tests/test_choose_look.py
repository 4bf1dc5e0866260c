"""How one looks at calendars is kept, for oneself alone."""

import sys

import pytest
from django_scopes import scope

from vorzimmer.calendars import actions
from vorzimmer.calendars.models import Showing
from vorzimmer.journal.action import NotAllowed


def chosen(house, who="anna", of=None, **said):
    actor = getattr(house, who)
    return actions.choose_look(actor=actor, membership=(of or actor).membership, **said)


def kept(house):
    with scope(workspace=house.workspace):
        return [(row.membership_id, row.hidden, row.shape, row.beside) for row in Showing.objects.order_by("id")]


def test_it_is_kept_and_replaced(house):
    chosen(house, hidden=["tasks", "absences", "tasks"], shape="month", beside="Europe/London")
    assert kept(house) == [(house.anna.id, ["absences", "tasks"], "month", "Europe/London")]
    chosen(house, shape="week")
    assert kept(house) == [(house.anna.id, [], "week", "")]


def test_each_has_their_own(house):
    chosen(house, shape="month")
    chosen(house, "ben", shape="day")
    assert {who: shape for who, _hidden, shape, _beside in kept(house)} == {house.anna.id: "month", house.ben.id: "day"}


@pytest.mark.parametrize("who", ["ben", "carla", "otto"])
def test_nobody_chooses_for_somebody_else(house, who):
    with pytest.raises(NotAllowed):
        chosen(house, who, of=house.anna, shape="day")
    assert kept(house) == []


def test_half_way_the_look_before_stays(house, monkeypatch):
    chosen(house, shape="month")
    monkeypatch.setattr(sys.modules["vorzimmer.calendars.actions.choose_look"], "LookChosen", lambda **_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        chosen(house, shape="day")
    assert kept(house)[0][2] == "month"
