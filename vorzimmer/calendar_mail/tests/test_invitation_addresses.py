"""The address to which others invite, and reports that a mail did not arrive."""

from django_scopes import scope

from vorzimmer.calendar_mail.models import Invited
from vorzimmer.journal.models import Entry

from .posting import delivered, invitations_of, organiser_of
from .scenes import arranged, calendar_of, letters

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
