"""I would like to."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.matching import actions, queries
from vorzimmer.notifications.models import Notification

from .scenes import fresh, suggested


def test_the_client_sees_the_profile_from_now_on(house):
    entry = suggested(house)
    with scope(workspace=house.workspace):
        assert not queries.visible_profiles(house.anna).exists()
        assert queries.shortlist_of(house.anna, entry.need) == []
    actions.accept_suggestion(actor=house.ben, entry=entry)
    with scope(workspace=house.workspace):
        assert list(queries.visible_profiles(house.anna)) == [entry.profile]
        assert not queries.visible_profiles(house.emil).exists()
        told = Notification.objects.filter(entry__kind="matching.suggestion_accepted")
        assert {each.to for each in told} == {house.anna.membership, house.carla.membership}


def test_only_by_whoever_was_asked_and_once(house):
    entry = suggested(house)
    for who in ("bea", "carla", "anna"):
        with pytest.raises(NotAllowed):
            actions.accept_suggestion(actor=getattr(house, who), entry=entry)
    actions.accept_suggestion(actor=house.ben, entry=entry)
    with pytest.raises(NotAllowed):
        actions.accept_suggestion(actor=house.ben, entry=entry)
    assert fresh(house, entry).state == "accepted"
