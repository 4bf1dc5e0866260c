"""The address to which others invite, and reports that a mail did not arrive."""

import pytest
from django_scopes import scope

from vorzimmer.calendar_mail import actions
from vorzimmer.calendar_mail.models import Invited
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry

from .posting import asked, delivered, invitations_of, organiser_of
from .scenes import arranged, calendar_of, letters
from .texts import REQUEST

REPORT = """From: MAILER-DAEMON@vogt.example
To: {to}
Subject: Undelivered
Message-ID: <r@vogt.example>
Content-Type: multipart/report; report-type=delivery-status; boundary="x"

--x
Content-Type: message/delivery-status

Reporting-MTA: dns; vogt.example

Final-Recipient: rfc822; viktor@vogt.example
Action: failed
Status: 5.1.1
--x--
"""


def test_a_renewed_address_takes_nothing_at_the_old_one(house):
    before = invitations_of(house)
    actions.renew_invitation_address(actor=house.ben, calendar=calendar_of(house))
    assert invitations_of(house) != before
    assert asked(house, REQUEST) == ("taken", "")


@pytest.mark.parametrize("who", ["susanne", "emil"])
def test_not_by_those_who_only_look(house, who):
    with pytest.raises(NotAllowed):
        actions.renew_invitation_address(actor=getattr(house, who), calendar=calendar_of(house))


def test_the_page_makes_one_and_shows_it(house, visitor):
    calendar = calendar_of(house)
    assert "vorzimmer+" not in visitor.sign_in(house.ben).get("/calendar/invitations/addresses/").content.decode()
    visitor.post(f"/calendar/invitations/addresses/{calendar.pk}/renew/")
    assert invitations_of(house) in visitor.get("/calendar/invitations/addresses/").content.decode()
    assert visitor.sign_in(house.emil).post(f"/calendar/invitations/addresses/{calendar.pk}/renew/").status_code == 404


def test_whoever_invited_hears_that_it_did_not_arrive(house):
    appointment = arranged(house)
    letters()
    assert delivered(REPORT.format(to=organiser_of(house, appointment)).encode()) == ("taken", "")
    with scope(workspace=house.workspace):
        assert Invited.objects.get().undelivered_at is not None
        assert Entry.objects.filter(kind="calendar_mail.invitation_undelivered").exists()


def test_only_the_letterbox_says_so(house):
    arranged(house)
    with scope(workspace=house.workspace):
        invited = Invited.objects.get()
    with pytest.raises(NotAllowed):
        actions.note_undelivered(actor=house.ben, invited=invited)
