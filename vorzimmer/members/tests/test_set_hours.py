"""When somebody can be reached."""

from datetime import UTC, datetime

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.members import actions
from vorzimmer.people.reach import reach_of

TUESDAY_TEN = datetime(2026, 11, 24, 10, tzinfo=UTC)


def test_promises_are_reckoned_with_the_new_hours(house):
    assert reach_of(house.ben.membership, TUESDAY_TEN).is_now
    actions.set_hours(actor=house.ben, member=house.ben.membership, hours={"0": [["09:00", "12:00"]]}, region="DE-BE")
    reach = reach_of(house.ben.membership, TUESDAY_TEN)
    assert not reach.is_now
    assert reach.again == datetime(2026, 11, 30, 8, tzinfo=UTC)


def test_nobody_sets_the_hours_of_others(house):
    with pytest.raises(NotAllowed):
        actions.set_hours(actor=house.otto, member=house.ben.membership, hours={}, region="")


def test_the_page_saves_and_keeps_what_was_typed(visitor, house):
    visitor.sign_in(house.ben)
    wrong = visitor.post("/settings/hours/", {"day0_0_from": "09:00", "day0_0_until": "08:00"})
    assert wrong.status_code == 422
    right = visitor.post("/settings/hours/", {"day1_0_from": "08:00", "day1_0_until": "14:00", "region": ""})
    assert right.status_code == 302
    house.ben.membership.refresh_from_db()
    hours = house.ben.membership.reachable_hours
    assert {day: kept for day, kept in hours.items() if kept} == {"1": [["08:00", "14:00"]]}
