"""Not this time: it costs nothing."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.matching import actions, queries
from vorzimmer.notifications.models import Notification

from .scenes import fresh, suggested


def test_the_client_does_not_hear_of_it(house):
    entry = suggested(house)
    actions.decline_suggestion(actor=house.ben, entry=entry)
    with scope(workspace=house.workspace):
        told = Notification.objects.filter(entry__kind="matching.suggestion_declined")
        assert [each.to for each in told] == [house.carla.membership]
        assert queries.shortlist_of(house.anna, entry.need) == []
        assert [each.state for each in queries.shortlist_of(house.carla, entry.need)] == ["declined"]


def test_the_client_never_sees_how_many_were_asked(house, visitor):
    suggested(house)
    page = visitor.sign_in(house.anna).get("/needs/").content.decode()
    assert "gefragt" not in page
    assert "1 gefragt" in visitor.sign_in(house.carla).get("/needs/").content.decode()


def test_once_nobody_is_looked_for_the_coordination_no_longer_sees_it_either(house):
    entry = suggested(house)
    actions.decline_suggestion(actor=house.ben, entry=entry)
    actions.close_need(actor=house.anna, need=entry.need)
    with scope(workspace=house.workspace):
        assert queries.shortlist_of(house.carla, fresh(house, entry.need)) == []


def test_also_after_a_yes(house):
    entry = suggested(house)
    actions.accept_suggestion(actor=house.ben, entry=entry)
    actions.decline_suggestion(actor=house.ben, entry=entry)
    with scope(workspace=house.workspace):
        assert not queries.visible_profiles(house.anna).exists()


def test_only_by_whoever_was_asked(house):
    entry = suggested(house)
    for who in ("bea", "carla", "anna"):
        with pytest.raises(NotAllowed):
            actions.decline_suggestion(actor=getattr(house, who), entry=entry)
