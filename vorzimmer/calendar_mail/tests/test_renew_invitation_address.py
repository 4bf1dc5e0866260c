"""A calendar gets another address for invitations; the old one reaches nobody any more."""

import sys

import pytest
from django_scopes import scope

from vorzimmer.calendar_mail import actions
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry

from .posting import asked, invitations_of, posted
from .scenes import calendar_of
from .texts import REQUEST


def renewed(house, who="ben"):
    return actions.renew_invitation_address(actor=getattr(house, who), calendar=calendar_of(house))


@pytest.mark.parametrize("who", ["ben", "anna", "bea"])
def test_the_new_one_takes_invitations_and_the_old_one_does_not(house, who):
    before = invitations_of(house)
    renewed(house, who)
    assert invitations_of(house) != before
    assert posted(before, "BEGIN:VCALENDAR\nEND:VCALENDAR")[0] == "unclaimed"
    assert asked(house, REQUEST) == ("taken", "")


def test_the_record_says_so_without_the_address(house):
    renewed(house)
    with scope(workspace=house.workspace):
        entry = Entry.objects.get(kind="calendar_mail.invitation_address_renewed")
    assert invitations_of(house).partition("@")[0] not in str(entry.facts)


@pytest.mark.parametrize("who", ["susanne", "emil", "carla"])
def test_not_by_those_who_only_look(house, who):
    before = invitations_of(house)
    with pytest.raises(NotAllowed):
        renewed(house, who)
    assert invitations_of(house) == before


def test_half_way_the_old_one_holds(house, monkeypatch):
    before = invitations_of(house)
    monkeypatch.setattr(
        sys.modules["vorzimmer.calendar_mail.actions.renew_invitation_address"],
        "InvitationAddressRenewed",
        lambda **_: 1 / 0,
    )
    with pytest.raises(ZeroDivisionError):
        renewed(house)
    assert invitations_of(house) == before
