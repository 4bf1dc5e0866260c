"""Somebody looks whether an access is still needed."""

from datetime import UTC, date, datetime

import pytest
from django_scopes import scope

from vorzimmer.engagements.waiting import waiting_for
from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.vault import actions

from .scenes import fresh, given, holding

LATER = datetime(2027, 3, 1, 9, tzinfo=UTC)


def due(house, who="anna"):
    with scope(workspace=house.workspace):
        return [line.takes for line in waiting_for(getattr(house, who)) if line.icon == "key"]


def test_it_is_due_and_then_in_six_months(house):
    access = given(house)
    assert due(house) == []
    with clock.at(LATER):
        assert due(house) == [access.pk]
        assert due(house, "ben") == []
        actions.review_access(actor=house.anna, access=access, months=6)
        assert due(house) == []
    assert fresh(house, access).review_on == date(2027, 9, 1)


def test_what_was_to_be_revoked_stays_for_those_who_still_use_it(house):
    access = given(house, holders=("ben", "bea"))
    actions.end_holding(actor=house.ben, holding=holding(house, access))
    assert fresh(house, access).state == "revoke_wanted"
    actions.review_access(actor=house.anna, access=access)
    assert fresh(house, access).state == "given"


def test_nobody_needs_what_nobody_uses(house):
    access = given(house)
    actions.end_holding(actor=house.ben, holding=holding(house, access))
    with pytest.raises(NotAllowed):
        actions.review_access(actor=house.anna, access=access)


@pytest.mark.parametrize("who", ["ben", "susanne", "emil"])
def test_who_may_not(house, who):
    with pytest.raises(NotAllowed):
        actions.review_access(actor=getattr(house, who), access=given(house))
