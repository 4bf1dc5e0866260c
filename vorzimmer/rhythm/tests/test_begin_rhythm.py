"""What the agreement says is switched on."""

from importlib import import_module

import pytest
from django_scopes import scope

from vorzimmer.agreements.clauses.channels import Channels
from vorzimmer.journal.action import NotAllowed
from vorzimmer.rhythm import actions
from vorzimmer.rhythm.agreed import NOTHING, Agreed, plans_of
from vorzimmer.rhythm.models import Schedule

from .scenes import at, fresh, recorded, running, told


@pytest.fixture
def daily(monkeypatch):
    """The agreement says: every morning, and a report once a week."""
    said = Agreed(plans_of(Channels(check_in="daily", report="weekly")), is_offer=False, weekly_minutes=600)
    monkeypatch.setattr(import_module("vorzimmer.rhythm.actions.begin_rhythm"), "agreed_in", lambda _engagement: said)


def test_both_have_signed_it_so_one_begins(house, daily):
    with at():
        actions.begin_rhythm(actor=house.ben, engagement=fresh(house))
    with scope(workspace=house.workspace):
        assert {each.kind: each.days for each in Schedule.objects.all()} == {"morning": [0, 1, 2, 3, 4], "week": [4]}
    assert told(house, "begun") == {"Anna", "Bea"}


def test_what_was_arranged_since_stays(house, daily):
    with at():
        running(house, days=[1])
        actions.begin_rhythm(actor=house.anna, engagement=fresh(house))
    with scope(workspace=house.workspace):
        assert Schedule.objects.get(kind="morning").days == [1]


def test_without_an_agreement_nothing_begins(house):
    with at(), pytest.raises(NotAllowed):
        actions.begin_rhythm(actor=house.ben, engagement=fresh(house))
    assert NOTHING.plans == {}


@pytest.mark.parametrize("who", ["carla", "susanne", "emil"])
def test_nobody_else_begins(house, daily, who):
    with at(), pytest.raises(NotAllowed):
        actions.begin_rhythm(actor=getattr(house, who), engagement=fresh(house))


def test_half_way_nothing_stays(house, daily, monkeypatch):
    kept = Schedule.settle

    def only_the_first(self, *args, **kwargs):
        return kept(self, *args, **kwargs) if self.kind == "morning" else 1 / 0

    monkeypatch.setattr(Schedule, "settle", only_the_first)
    with at(), pytest.raises(ZeroDivisionError):
        actions.begin_rhythm(actor=house.ben, engagement=fresh(house))
    with scope(workspace=house.workspace):
        assert not Schedule.objects.exists()
    assert recorded(house, "begun") == 0
