"""Choosing what is kept in step."""

import pytest
from django.db import IntegrityError

from vorzimmer.caldav import actions
from vorzimmer.calendars import actions as calendar_actions
from vorzimmer.journal.action import NotAllowed


def link(house, account, letter, **more):
    said = {"url": f"https://cloud.example/{letter}/", "name": "Privat", "way": "both"} | more
    return actions.link_calendar(actor=house.anna, connection=account, **said).linked


def test_a_calendar_of_its_own_or_one_that_is_there(house, account, linked):
    new = link(house, account, "b")
    assert (new.calendar.name, new.calendar.main, new.calendar.owner_id) == ("Privat", False, house.anna.id)
    with pytest.raises(IntegrityError):
        link(house, account, "c", calendar=linked.calendar)


def test_the_engagements_calendar_is_nobodys_own(house, account):
    shared = calendar_actions.keep_calendar(actor=house.anna, of=house.engagement).calendar
    with pytest.raises(NotAllowed):
        link(house, account, "d", calendar=shared)


def test_what_can_only_be_read_is_only_read(house, account):
    found = link(house, account, "e", writable=False)
    assert (found.way, found.sends) == ("read", False)
