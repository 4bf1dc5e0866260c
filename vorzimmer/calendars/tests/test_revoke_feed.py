"""A secret address opens nothing any more."""

import pytest
from django_scopes import scope

from vorzimmer.calendars import actions, queries
from vorzimmer.calendars.models import Feed
from vorzimmer.journal.action import NotAllowed

from .test_make_feed import feed_of, read


def test_from_this_moment_on(house):
    path = feed_of(house.anna)
    assert read(path).status_code == 200
    with scope(workspace=house.workspace):
        found = queries.feeds_of(house.anna)[0]
    with pytest.raises(NotAllowed):
        actions.revoke_feed(actor=house.ben, feed=found)
    actions.revoke_feed(actor=house.anna, feed=found)
    assert read(path).status_code == 404
    with scope(workspace=house.workspace):
        assert queries.feeds_of(house.anna) == []
    with pytest.raises(NotAllowed):
        actions.revoke_feed(actor=house.anna, feed=found)


def test_who_runs_the_workspace_closes_it_for_others(house):
    path = feed_of(house.anna)
    with scope(workspace=house.workspace):
        found = Feed.objects.get()
    actions.revoke_feed(actor=house.otto, feed=found)
    assert read(path).status_code == 404
