"""An invitation from outside stands in the calendar, asks for an answer and is followed when it changes."""

from dataclasses import replace

import pytest
from django_scopes import scope

from vorzimmer.calendar_mail import actions, arriving
from vorzimmer.calendar_mail.models import Invitation
from vorzimmer.calendars import actions as calendars
from vorzimmer.calendars import ics
from vorzimmer.calendars.models import Appointment
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Door

from .posting import GRETA
from .scenes import calendar_of
from .texts import REQUEST

OURS = "anna@nord.example"


def events(**said):
    filled = {
        "method": "REQUEST", "by": GRETA, "whom": OURS, "sequence": 0, "more": "", "day": "20261210",
        "status": "CONFIRMED", "stamp": "20261123T080000Z",
    } | said  # fmt: skip
    return ics.read(REQUEST.format(**filled)).series("jour-fixe@google.com")


def received(house, said=None, door=Door.MAIL, who="anna", **more):
    return actions.receive_invitation(
        actor=getattr(house, who).through(door), calendar=calendar_of(house), events=said or events(),
        addresses=[OURS], **more,
    )  # fmt: skip


def theirs(house):
    with scope(workspace=house.workspace):
        return Appointment.objects.filter(uid="jour-fixe@google.com").first()


def test_it_is_tentative_and_says_who_invites(house):
    happened = received(house)
    assert (happened.new, happened.by) == (True, "Greta Gross")
    assert (theirs(house).title, theirs(house).status) == ("Jour fixe", "tentative")
    with scope(workspace=house.workspace):
        said = Invitation.objects.get()
    assert (said.invited_as, said.reply_to, said.published) == (OURS, GRETA, False)


def test_a_second_message_changes_the_same_one(house):
    received(house)
    assert received(house, events(sequence=1, day="20261211", stamp="20261123T090000Z")).new is False
    assert theirs(house).starts_at.day == 11


def test_what_was_overtaken_changes_nothing(house):
    received(house, events(sequence=2))
    received(house, events(sequence=1, day="20261211"))
    assert theirs(house).starts_at.day == 10


def test_nobody_else_takes_over_an_invitation_and_one_without_organiser_is_none(house):
    received(house)
    with pytest.raises(NotAllowed):
        received(house, events(by="boese@klein.example", sequence=9))
    with pytest.raises(NotAllowed):
        received(house, [replace(events()[0], organiser=None)])
    assert theirs(house).organiser_email == GRETA


@pytest.mark.parametrize("who", ["anna", "ben", "otto"])
def test_only_the_letterbox_receives(house, who):
    with pytest.raises(NotAllowed):
        received(house, door=Door.WEB, who=who)
    assert theirs(house) is None


def test_half_way_nothing_stands_in_the_calendar(house, monkeypatch):
    monkeypatch.setattr(arriving, "noted", lambda *_, **__: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        received(house)
    assert theirs(house) is None


def test_whoever_is_asked_can_answer(house):
    received(house)
    with scope(workspace=house.workspace):
        mine = theirs(house).attendees.select_related("appointment", "membership__user").get(membership=house.anna.id)
    calendars.answer_appointment(actor=house.anna, attendee=mine, answer="accepted")
    assert theirs(house).status == "confirmed"
