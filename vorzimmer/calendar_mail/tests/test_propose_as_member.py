"""Somebody of the house proposes another time; whoever arranges decides, here or by mail outside."""

import pytest
from django_scopes import scope

from vorzimmer.calendar_mail import actions
from vorzimmer.calendar_mail.models import Counter
from vorzimmer.calendars.content import Guest
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.notifications.models import Notification

from .scenes import AT, HOUR, arranged, calendar_in, fresh, letters
from .test_propose_other_time import LATER
from .test_receive_invitation import received


def with_anna(house):
    """Ben arranges, Anna is asked."""
    return arranged(house, guests=(Guest(house.anna.membership), Guest(house.ben.membership)))


def attendance(house, appointment, who):
    with scope(workspace=house.workspace):
        return appointment.attendees.select_related("appointment", "membership__user").get(membership=who.membership)


def propose(house, appointment, who):
    return actions.propose_other_time(
        actor=who, attendee=attendance(house, appointment, who), starts_at=LATER, ends_at=LATER + HOUR, comment="Lieber"
    ).counter


def told(house, kind):
    with scope(workspace=house.workspace):
        entry = Entry.objects.get(kind=kind)
        return {each.to.user.first_name for each in Notification.objects.filter(entry=entry)}


def test_whoever_arranges_is_told_and_they_come_if_need_be(house):
    appointment = with_anna(house)
    propose(house, appointment, house.anna)
    assert attendance(house, appointment, house.anna).answer == "tentative"
    assert "Ben" in told(house, "calendar_mail.time_proposed")
    assert "Anna" not in told(house, "calendar_mail.time_proposed")


def test_one_tap_moves_it_and_they_come(house):
    appointment = with_anna(house)
    counter = propose(house, appointment, house.anna)
    actions.accept_proposed_time(actor=house.ben, counter=counter)
    assert fresh(house, appointment).starts_at == LATER
    assert attendance(house, appointment, house.anna).answer == "accepted"


def test_refused_they_hear_of_it_here_and_no_mail_goes_out(house):
    appointment = with_anna(house)
    letters()
    actions.refuse_proposed_time(actor=house.ben, counter=propose(house, appointment, house.anna))
    assert "Anna" in told(house, "calendar_mail.proposed_time_refused")
    assert not [each for each in letters() if "text/calendar" in str(each)]
    assert fresh(house, appointment).starts_at == AT


def test_whoever_arranges_moves_it_instead(house):
    appointment = with_anna(house)
    with pytest.raises(NotAllowed):
        propose(house, appointment, house.ben)


def test_an_organiser_outside_gets_a_counter(house):
    appointment = received(house).appointment
    counter = propose(house, appointment, house.anna)
    [letter] = [each for each in letters() if "text/calendar" in str(each)]
    method, text = calendar_in(letter)
    assert method == "COUNTER"
    assert f"DTSTART;TZID={appointment.zone}:20261209T" in text or "DTSTART:20261209T" in text
    assert "COMMENT:Lieber" in text
    with scope(workspace=house.workspace):
        assert Counter.objects.get(pk=counter.pk).told_at


def test_the_page_asks_for_a_time_ahead(house, visitor):
    appointment = with_anna(house)
    page = f"/calendar/answers/{attendance(house, appointment, house.anna).pk}/propose/"
    anna = visitor.sign_in(house.anna)
    wrong = anna.post(page, {"day": "2026-01-02", "begins": "10:00", "comment": "Lieber früher"})
    assert wrong.status_code == 422
    assert "Lieber früher" in wrong.content.decode()
    sent = anna.post(page, {"day": "2026-12-09", "begins": "10:00"}, follow=True).content.decode()
    assert "Du schlägst eine andere Zeit vor" in sent
    seen = visitor.sign_in(house.ben).get(f"/calendar/appointments/{appointment.pk}/").content.decode()
    assert "schlägt eine andere Zeit vor" in seen
    assert "Diese Zeit nehmen" in seen
