"""An invitation did not arrive: whoever invited hears of it."""

import sys

import pytest
from django_scopes import scope

from vorzimmer.calendar_mail import actions
from vorzimmer.calendar_mail.models import Invited
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.notifications.models import Notification
from vorzimmer.people.actor import Door
from vorzimmer.tenancy.writes import writes_allowed

from .scenes import arranged, letters


@pytest.fixture
def sent(house):
    appointment = arranged(house)
    letters()
    return appointment


def invited(house):
    with scope(workspace=house.workspace):
        return Invited.objects.select_related("appointment__calendar").get()


def noted(house, who="anna", door=Door.MAIL):
    return actions.note_undelivered(actor=getattr(house, who).through(door), invited=invited(house))


def test_whoever_invited_is_told(house, sent):
    noted(house)
    assert invited(house).undelivered_at is not None
    with scope(workspace=house.workspace):
        entry = Entry.objects.get(kind="calendar_mail.invitation_undelivered")
        told = {each.to.user.first_name for each in Notification.objects.filter(entry=entry)}
    assert "Ben" in told


def test_of_an_appointment_that_is_gone_nobody_needs_to_know(house, sent):
    with scope(workspace=house.workspace), writes_allowed("test: the appointment was deleted"):
        invited(house).change(appointment=None)
    with pytest.raises(NotAllowed):
        noted(house)


@pytest.mark.parametrize("who", ["ben", "anna", "otto"])
def test_only_the_letterbox_says_so(house, sent, who):
    with pytest.raises(NotAllowed):
        noted(house, who, Door.WEB)
    assert invited(house).undelivered_at is None


def test_half_way_it_counts_as_arrived(house, sent, monkeypatch):
    monkeypatch.setattr(
        sys.modules["vorzimmer.calendar_mail.actions.note_undelivered"], "InvitationUndelivered", lambda **_: 1 / 0
    )
    with pytest.raises(ZeroDivisionError):
        noted(house)
    assert invited(house).undelivered_at is None
