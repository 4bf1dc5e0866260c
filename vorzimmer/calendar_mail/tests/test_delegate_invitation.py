"""A guest sends somebody else: they are asked, the guest is shown as having passed it on, and we hear of it."""

import sys

import pytest
from django_scopes import scope

from vorzimmer.calendar_mail import actions
from vorzimmer.calendar_mail.models import Unexpected
from vorzimmer.calendars import ics
from vorzimmer.journal.action import NotAllowed
from vorzimmer.notifications.models import Notification
from vorzimmer.people.actor import Door

from .posting import VIKTOR, answered, asked, later, sent_later
from .rarer_texts import DELEGATE_REPLY, DELEGATED_REPLY, OUTLOOK_DELEGATED_REPLY
from .scenes import arranged, calendar_in, fresh, guest, letters
from .test_taking_invitations import say, theirs
from .texts import GOOGLE_REPLY, REQUEST

WANDA = "wanda@vogt.example"


@pytest.fixture
def planned(house):
    appointment = arranged(house)
    letters()
    return appointment


def passed_on(house, planned, template=DELEGATED_REPLY, **said):
    return answered(house, planned, template, **{"to": WANDA, "more": ""} | said)


@pytest.mark.parametrize("template", [DELEGATED_REPLY, OUTLOOK_DELEGATED_REPLY])
def test_the_other_one_is_asked_and_the_guest_has_passed_it_on(house, planned, template):
    assert passed_on(house, planned, template) == ("taken", "")
    viktor, wanda = guest(house, planned), guest(house, planned, WANDA)
    assert (viktor.answer, viktor.delegated_to, viktor.comment) == ("delegated", WANDA, "Gern")
    assert (wanda.answer, wanda.delegated_from, wanda.is_guest) == ("open", VIKTOR, True)
    [letter] = sent_later()
    assert WANDA in letter["To"]
    event = ics.read(calendar_in(letter)[1]).events[0]
    people = {one.email: (one.partstat, one.delegated_to, one.delegated_from) for one in event.attendees}
    assert people == {VIKTOR: ("DELEGATED", WANDA, ""), WANDA: ("NEEDS-ACTION", "", VIKTOR)}
    with scope(workspace=house.workspace):
        entry = Notification.objects.filter(entry__kind="calendar_mail.invitation_delegated")
        assert "Ben" in {each.to.user.first_name for each in entry.select_related("to__user")}


def test_the_other_one_answers_like_any_guest(house, planned):
    passed_on(house, planned)
    assert answered(house, planned, DELEGATE_REPLY, who=WANDA) == ("taken", "")
    assert guest(house, planned, WANDA).answer == "accepted"
    assert guest(house, planned).answer == "delegated"


def test_who_answers_before_we_know_of_it_is_a_guest_with_that_answer_then(house, planned):
    answered(house, planned, DELEGATE_REPLY, who=WANDA)
    with scope(workspace=house.workspace):
        assert not planned.attendees.filter(email=WANDA).exists()
        assert Unexpected.objects.get().email == WANDA
    passed_on(house, planned)
    assert guest(house, planned, WANDA).answer == "accepted"
    with scope(workspace=house.workspace):
        assert Unexpected.objects.get().state == "admitted"


def test_another_choice_replaces_the_first_one(house, planned):
    passed_on(house, planned)
    with later():
        passed_on(house, planned, to="willi@vogt.example")
    with scope(workspace=house.workspace):
        asked = {each.email for each in fresh(house, planned).attendees.all() if each.is_guest}
    assert asked == {VIKTOR, "willi@vogt.example"}


def test_who_passes_it_back_is_asked_again_themselves(house, planned):
    passed_on(house, planned)
    with scope(workspace=house.workspace):
        wanda = planned.attendees.select_related("appointment__calendar").get(email=WANDA)
    actions.delegate_invitation(actor=house.anna.through(Door.OUTSIDE), attendee=wanda, email=VIKTOR)
    assert (guest(house, planned).answer, guest(house, planned).delegated_from) == ("open", WANDA)


def test_the_guest_may_come_themselves_after_all(house, planned):
    passed_on(house, planned)
    with later():
        answered(house, planned, GOOGLE_REPLY)
    assert guest(house, planned).answer == "accepted"
    assert guest(house, planned, WANDA).answer == "open"


def test_for_one_date_the_other_one_waits_for_a_decision(house):
    appointment = arranged(house, rule="FREQ=DAILY;COUNT=3")
    letters()
    passed_on(house, appointment, more="RECURRENCE-ID:20261209T090000Z\n")
    viktor = guest(house, appointment)
    with scope(workspace=house.workspace):
        assert [one.answer for one in viktor.one_answers.all()] == ["delegated"]
        assert Unexpected.objects.get().email == WANDA
    assert viktor.answer == "open"


@pytest.mark.parametrize("email", ["", "wanda", VIKTOR])
def test_nobody_and_oneself_cannot_be_sent(house, planned, email):
    with scope(workspace=house.workspace):
        viktor = planned.attendees.select_related("appointment__calendar").get(email=VIKTOR)
    with pytest.raises(NotAllowed):
        actions.delegate_invitation(actor=house.anna.through(Door.OUTSIDE), attendee=viktor, email=email)
    assert guest(house, planned).answer == "open"


def test_nobody_of_the_house_says_it_for_them(house, planned):
    with scope(workspace=house.workspace):
        viktor = planned.attendees.select_related("appointment__calendar").get(email=VIKTOR)
    with pytest.raises(NotAllowed):
        actions.delegate_invitation(actor=house.ben, attendee=viktor, email=WANDA)


def test_half_way_nobody_is_asked_and_nothing_goes_out(house, planned, monkeypatch):
    def breaks(*args):
        raise RuntimeError("half way")

    verb = sys.modules["vorzimmer.calendar_mail.actions.delegate_invitation"]
    monkeypatch.setattr(verb, "plan", breaks)
    with scope(workspace=house.workspace):
        viktor = planned.attendees.select_related("appointment__calendar").get(email=VIKTOR)
    with pytest.raises(RuntimeError):
        actions.delegate_invitation(actor=house.anna.through(Door.OUTSIDE), attendee=viktor, email=WANDA)
    with scope(workspace=house.workspace):
        assert not planned.attendees.filter(email=WANDA).exists()
    assert (guest(house, planned).answer, letters()) == ("open", [])


def test_what_was_passed_on_to_us_is_answered_to_both(house):
    """Karl, whom Greta had asked, sends Anna: RFC 5546, 3.2.2.3."""
    passed = 'PARTSTAT=DELEGATED;DELEGATED-TO="mailto:anna@nord.example";CN=Karl Klein'
    text = REQUEST.replace("PARTSTAT=TENTATIVE;CN=Karl Klein", passed).replace(
        "RSVP=TRUE;CN=Anna Adler", 'RSVP=TRUE;DELEGATED-FROM="mailto:karl@klein.example";CN=Anna Adler'
    )
    assert asked(house, text, sender="karl@klein.example") == ("taken", "")
    with scope(workspace=house.workspace):
        karl = theirs(house).attendees.get(email="karl@klein.example")
        assert (karl.answer, karl.delegated_to) == ("delegated", "anna@nord.example")
    say(house, "accepted")
    [letter] = sent_later()
    assert ("greta@gross.example" in letter["To"], letter["Cc"]) == (True, "karl@klein.example")
    [mine] = ics.read(calendar_in(letter)[1]).events[0].attendees
    assert (mine.partstat, mine.delegated_from) == ("ACCEPTED", "karl@klein.example")
