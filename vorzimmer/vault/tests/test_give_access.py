"""An access is given: right away, or because somebody asked."""

from datetime import date

import pytest
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.vault import actions
from vorzimmer.vault.models import Access

from .scenes import FACTS, asked, fresh, given, holding, told


def test_whoever_uses_it_is_told_and_holds_it(house):
    access = given(house, holders=("ben", "bea"))
    assert access.state == "given"
    assert told(house, "vault.access_given") == {house.ben.id, house.bea.id}
    assert holding(house, access, "bea").given_by == house.anna.membership


def test_what_was_asked_for_becomes_given(house):
    access = asked(house)
    actions.give_access(actor=house.anna, place=access, holders=[house.bea.membership], **FACTS)
    found = fresh(house, access)
    assert (found.state, found.given_by_id) == ("given", house.anna.id)
    assert told(house, "vault.access_given") == {house.ben.id, house.bea.id}
    with pytest.raises(NotAllowed):
        actions.give_access(actor=house.anna, place=found, holders=[], **FACTS)


def test_somebody_looks_again_in_three_months_and_a_shared_login_is_changed(house):
    with clock.at(clock.now().replace(year=2026, month=11, day=22)):
        access = actions.give_access(
            actor=house.carla, place=house.engagement, holders=[house.ben.membership], system="Portal", purpose="Buchen",
            way="shared",
        ).access  # fmt: skip
    assert (access.review_on, access.rotate_after_leaving) == (date(2027, 2, 22), True)


@pytest.mark.parametrize("who", ["ben", "susanne", "emil"])
def test_who_may_not(house, who):
    with pytest.raises(NotAllowed):
        given(house, who)


def test_only_people_of_the_engagement_use_or_revoke_it(house):
    for wrong in ({"holders": ("emil",)}, {"revoke_owner": house.emil.membership}):
        with pytest.raises(NotAllowed):
            given(house, **wrong)
    with scope(workspace=house.workspace):
        assert not Access.objects.exists()
