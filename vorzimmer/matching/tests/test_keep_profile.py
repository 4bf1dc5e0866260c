"""One's own profile."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.matching import actions
from vorzimmer.matching.models import Profile

from .scenes import fresh


def kept(actor, **wish):
    return actions.keep_profile(actor=actor, member=actor.membership, **wish).profile


def test_the_first_time_makes_it_and_later_only_what_is_given_changes(house):
    first = kept(house.ben, capacity_minutes=1200, tools=["Excel"])
    second = kept(house.ben, takes_new=True, holidays=[["2026-12-20", "2027-01-03"]])
    assert second == first
    now = fresh(house, first)
    assert (now.takes_new, now.capacity_minutes, now.tools) == (True, 1200, ["Excel"])


def test_nobody_is_opted_in_by_writing_it(house):
    assert kept(house.ben, capacity_minutes=600).takes_new is False


def test_nobody_writes_somebody_elses_and_clients_have_none(house):
    for who in ("carla", "bea", "anna"):
        with pytest.raises(NotAllowed):
            actions.keep_profile(actor=getattr(house, who), member=house.ben.membership, takes_new=True)
    for who in ("anna", "susanne"):
        with pytest.raises(NotAllowed):
            kept(getattr(house, who), takes_new=True)
    with scope(workspace=house.workspace):
        assert not Profile.objects.exists()


@pytest.mark.parametrize("holidays", [[["2026-12-20"]], [["2026-12-20", "2026-12-01"]], [["soon", "later"]]])
def test_a_holiday_has_two_days_in_order(house, holidays):
    with pytest.raises(NotAllowed):
        kept(house.ben, holidays=holidays)
    with scope(workspace=house.workspace):
        assert not Profile.objects.exists()
