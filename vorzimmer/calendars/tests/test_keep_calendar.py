"""Calendars come into being when they are first needed."""

import pytest
from django_scopes import scope

from vorzimmer.calendars import actions, queries
from vorzimmer.calendars.models import Calendar
from vorzimmer.journal.action import NotAllowed

from .scenes import own, shared


def test_there_is_one_of_each(house):
    assert shared(house).pk == shared(house).pk
    assert own(house).pk == own(house).pk
    with scope(workspace=house.workspace):
        assert Calendar.objects.count() == 2
        found = [(str(each), str(each.seen_as), each.may_write) for each in queries.calendars_of(house.anna)]
    assert found == [(str(own(house)), "all", True), ("Adler Maschinenbau GmbH", "details", True)]


def test_the_coordination_opens_it_and_sees_only_when_it_is_busy(house):
    actions.keep_calendar(actor=house.carla, of=house.engagement)
    with scope(workspace=house.workspace):
        assert [(str(each.seen_as), each.may_write) for each in queries.calendars_of(house.carla)] == [("busy", False)]


def test_who_may_not(house):
    for who in ("susanne", "emil"):
        with pytest.raises(NotAllowed):
            actions.keep_calendar(actor=getattr(house, who), of=house.engagement)
    with pytest.raises(NotAllowed, match="their own"):
        actions.keep_calendar(actor=house.otto, of=house.anna.membership)
