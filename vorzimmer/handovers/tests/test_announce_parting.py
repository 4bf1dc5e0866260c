"""The end is announced."""

from datetime import date

import pytest
from django_scopes import scope

from vorzimmer.agreements.clauses.notice import Notice
from vorzimmer.agreements.clauses.terms import Terms
from vorzimmer.engagements.models import Part
from vorzimmer.handbook import actions as handbook
from vorzimmer.handovers import leaving
from vorzimmer.handovers.models import Parting
from vorzimmer.journal.action import NotAllowed

from .scenes import again, at, day, ended, fresh, parting, task, told


@pytest.fixture
def notice(monkeypatch):
    """Four weeks to the end of a month are agreed."""
    terms = Terms(1, day(1), "agency", "EUR", {"notice": Notice(weeks=4, to_month_end=True)})
    monkeypatch.setattr(leaving, "terms_of", lambda _engagement: terms)


def test_a_plan_is_built_from_what_is_open(house):
    with at(23):
        task(house, "Reise Wien")
        handbook.write_page(actor=house.ben, engagement=fresh(house), title="Reisen", body="Fensterplatz")
        found = parting(house, ends_on=day(31, 12), may_be_said="Planmäßig")
    assert fresh(house).stage == "parting"
    with scope(workspace=house.workspace):
        titles = set(found.plan.steps.values_list("title", flat=True))
        assert {"Fertig machen oder übergeben: Reise Wien", "Seite bestätigen: Reisen"} <= titles
        assert found.plan.steps.get(key="last-talk").due_on == day(31, 12)
    assert told(house, "parting_announced") == {"Ben", "Bea", "Carla", "Susanne"}


def test_by_default_on_the_first_day_that_the_notice_allows(house, notice):
    with at(23):
        assert leaving.notice_until(fresh(house), day(23)) == day(31, 12)
        assert leaving.notice_until(fresh(house), day(10)) == day(31, 12)
        assert leaving.notice_until(fresh(house), day(2)) == day(30)
        assert parting(house).ends_on == day(31, 12)


def test_an_earlier_day_is_set_by_the_coordination_only(house, notice):
    with at(23):
        for who in ("anna", "ben"):
            with pytest.raises(NotAllowed):
                parting(house, who=who, ends_on=day(30))
        with pytest.raises(NotAllowed):
            parting(house, who="carla", ends_on=day(22))
        assert parting(house, who="carla", ends_on=day(30)).ends_on == day(30)


def test_at_once_everything_is_closed_within_the_same_act(house):
    with at(23):
        with pytest.raises(NotAllowed):
            parting(house, immediate=True)
        found = parting(house, immediate=True, reason="Vertrauensbruch")
    assert again(house, found).done_at is not None
    assert fresh(house).stage == "ended"
    with scope(workspace=house.workspace):
        assert not Part.objects.filter(engagement=house.engagement, until=None, role__in=("lead", "backup")).exists()


@pytest.mark.parametrize("who", ["bea", "susanne", "emil"])
def test_who_may_not(house, who):
    with at(23), pytest.raises(NotAllowed):
        parting(house, who=who)


def test_not_twice_and_half_way_nothing_stays(house, monkeypatch):
    with at(23):
        with monkeypatch.context() as patch:
            patch.setattr(leaving, "lines_from_what_is_open", lambda *_args: 1 / 0)
            with pytest.raises(ZeroDivisionError):
                parting(house)
        assert fresh(house).stage == "working"
        parting(house)
        with pytest.raises(NotAllowed):
            parting(house)
    with scope(workspace=house.workspace):
        assert Parting.objects.count() == 1


def test_after_the_end_there_is_nothing_to_announce(house):
    with at(23):
        ended(house)
        with pytest.raises(NotAllowed):
            parting(house, who="carla", ends_on=date(2027, 1, 1))
