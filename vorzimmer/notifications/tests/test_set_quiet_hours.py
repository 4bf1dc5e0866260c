"""Quiet hours are set by the person, for the person."""

from datetime import time

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.notifications.actions import set_quiet_hours


def test_they_are_kept_and_recorded(house, bells):
    set_quiet_hours(actor=house.anna, membership=house.anna.membership, quiet_from=time(20), quiet_until=time(7, 30))
    house.anna.person.refresh_from_db()
    assert (house.anna.person.quiet_from, house.anna.person.quiet_until) == (time(20), time(7, 30))
    assert [e.kind for e in Entry.objects.all()] == ["notifications.quiet_hours_set"]


@pytest.mark.parametrize("who", ["ben", "carla", "otto", "emil"])
def test_nobody_sets_them_for_others(house, bells, who):
    with pytest.raises(NotAllowed):
        set_quiet_hours(actor=getattr(house, who), membership=house.anna.membership, quiet_from=None, quiet_until=None)


@pytest.mark.parametrize(
    ("begin", "end", "status", "kept"),
    [
        ("20:00", "07:00", 302, time(20)),
        ("", "", 302, None),
        ("20:00", "", 422, None),
        ("07:00", "07:00", 422, None),
        ("late", "early", 422, None),
    ],
)
def test_both_times_or_none(house, bells, visitor, begin, end, status, kept):
    times = {"quiet_from": begin, "quiet_until": end}
    response = visitor.sign_in(house.anna).post("/settings/notifications/quiet-hours/", times)
    assert response.status_code == status
    house.anna.person.refresh_from_db()
    assert house.anna.person.quiet_from == kept
    if status == 422:
        assert f'value="{begin}"' in response.content.decode() or not begin
