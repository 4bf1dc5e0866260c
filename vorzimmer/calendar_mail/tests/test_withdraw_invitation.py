"""Whoever invited calls it off: it stays in the calendar, crossed out."""

import sys

import pytest
from django_scopes import scope

from vorzimmer.calendar_mail import actions
from vorzimmer.calendars.models import Changed
from vorzimmer.calendars.series import NoSuchDate
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Door

from .scenes import HOUR
from .test_receive_invitation import events, received, theirs


def withdrawn(house, door=Door.MAIL, who="anna", **said):
    actor = getattr(house, who).through(door)
    return actions.withdraw_invitation(actor=actor, appointment=theirs(house), **({"sequence": 1} | said))


def test_it_is_crossed_out_with_the_words_that_came(house):
    received(house)
    happened = withdrawn(house, words=" Der Raum fehlt. ")
    assert happened.by == "Greta Gross"
    gone = theirs(house)
    assert (gone.status, gone.cancelled_words, gone.sequence) == ("cancelled", "Der Raum fehlt.", 1)


def test_one_date_of_a_series_goes_and_the_others_stay(house):
    received(house, events(more="RRULE:FREQ=WEEKLY;COUNT=4\n"))
    first = theirs(house).starts_at
    withdrawn(house, occurrence=first)
    assert theirs(house).status == "tentative"
    with scope(workspace=house.workspace):
        assert Changed.objects.get().status == "cancelled"
    with pytest.raises(NoSuchDate):
        withdrawn(house, occurrence=first + HOUR)


@pytest.mark.parametrize("who", ["anna", "ben", "otto"])
def test_only_the_letterbox_does(house, who):
    received(house)
    with pytest.raises(NotAllowed):
        withdrawn(house, Door.WEB, who)
    assert theirs(house).status == "tentative"


def test_half_way_it_takes_place(house, monkeypatch):
    received(house)
    monkeypatch.setattr(
        sys.modules["vorzimmer.calendar_mail.actions.withdraw_invitation"], "InvitationWithdrawn", lambda **_: 1 / 0
    )
    with pytest.raises(ZeroDivisionError):
        withdrawn(house)
    assert (theirs(house).status, theirs(house).cancelled_at) == ("tentative", None)
