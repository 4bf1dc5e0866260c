"""Others invite: it stands in the calendar, is answered there, and the answer goes back as their program wants it."""

from datetime import UTC, datetime, timedelta

import pytest
from django_scopes import scope

from vorzimmer.calendars import actions, ics
from vorzimmer.calendars.models import Appointment

from .posting import asked, later, sent_later
from .scenes import calendar_in, words_in
from .texts import REQUEST

DAY = datetime(2026, 12, 10, 13, tzinfo=UTC)


def theirs(house):
    with scope(workspace=house.workspace):
        return Appointment.objects.get(uid="jour-fixe@google.com")


def mine(house):
    with scope(workspace=house.workspace):
        return theirs(house).attendees.select_related("appointment", "membership__user").get(membership=house.anna.id)


def say(house, answer, **said):
    return actions.answer_appointment(actor=house.anna, attendee=mine(house), answer=answer, **said)


def test_it_stands_in_the_calendar_and_waits_for_an_answer(house):
    assert asked(house, REQUEST) == ("taken", "")
    found = theirs(house)
    assert (found.title, found.starts_at, found.status) == ("Jour fixe", DAY, "tentative")
    assert (found.organiser_name, found.organiser_email) == ("Greta Gross", "greta@gross.example")
    assert found.link == "https://meet.google.com/abc-defg-hij"
    assert mine(house).answer == "open"
    with scope(workspace=house.workspace):
        assert [each.answer for each in found.attendees.filter(membership=None)] == ["tentative"]


@pytest.mark.parametrize(
    ("answer", "partstat", "status"),
    [
        ("accepted", "ACCEPTED", "confirmed"),
        ("declined", "DECLINED", "tentative"),
        ("tentative", "TENTATIVE", "tentative"),
    ],
)
def test_the_answer_goes_back_to_whoever_invited(house, answer, partstat, status):
    asked(house, REQUEST, sequence=3)
    say(house, answer, comment="Mit Plan")
    [letter] = sent_later()
    method, text = calendar_in(letter)
    event = ics.read(text).events[0]
    assert (method, letter["To"]) == ("REPLY", "Greta Gross <greta@gross.example>")
    assert (event.uid, event.sequence, event.comment) == ("jour-fixe@google.com", 3, "Mit Plan")
    assert [(one.email, one.partstat) for one in event.attendees] == [("anna@nord.example", partstat)]
    assert event.organiser.email == "greta@gross.example"
    assert "Anna Adler" in words_in(letter)
    assert theirs(house).status == status


def test_yes_and_at_once_no_is_one_answer(house):
    asked(house, REQUEST)
    say(house, "accepted")
    say(house, "declined")
    assert ["PARTSTAT=DECLINED" in calendar_in(letter)[1] for letter in sent_later()] == [True]
    assert sent_later() == []


def test_a_new_time_asks_again(house):
    asked(house, REQUEST)
    say(house, "accepted")
    with later():
        assert asked(house, REQUEST, sequence=1, day="20261211") == ("taken", "")
    assert theirs(house).starts_at == DAY + timedelta(days=1)
    assert (mine(house).answer, theirs(house).status) == ("open", "tentative")


def test_an_old_message_that_comes_late_changes_nothing(house):
    asked(house, REQUEST, sequence=2, day="20261212")
    asked(house, REQUEST, sequence=1, day="20261211")
    assert theirs(house).starts_at == DAY + timedelta(days=2)


def test_it_is_called_off_by_whoever_invited_only(house):
    asked(house, REQUEST)
    assert asked(house, REQUEST, "CANCEL", sequence=1, by="boese@klein.example")[0] == "unclaimed"
    assert asked(house, REQUEST, "REQUEST", sequence=9, by="boese@klein.example")[0] == "unclaimed"
    assert theirs(house).status == "tentative"
    assert asked(house, REQUEST, "CANCEL", sequence=1) == ("taken", "")
    assert theirs(house).status == "cancelled"


def test_of_a_series_one_date_moves_and_one_goes(house):
    asked(house, REQUEST, more="RRULE:FREQ=WEEKLY;COUNT=4\n")
    second, third = "RECURRENCE-ID;TZID=Europe/Berlin:20261217T140000\n", "RECURRENCE-ID:20261224T130000Z\n"
    assert asked(house, REQUEST, more=second, day="20261218", sequence=1) == ("taken", "")
    assert asked(house, REQUEST, "CANCEL", more=third, sequence=1) == ("taken", "")
    with scope(workspace=house.workspace):
        moved, gone = theirs(house).changed.all()
    assert (moved.starts_at, gone.status) == (DAY + timedelta(days=8), "cancelled")
    say(house, "declined", occurrence=moved.original_at)
    [letter] = sent_later()
    assert ics.read(calendar_in(letter)[1]).events[0].recurrence_id == moved.original_at


def test_who_is_asked_to_one_date_only_answers_for_that_one(house):
    asked(house, REQUEST, more="RECURRENCE-ID:20261210T130000Z\n")
    say(house, "accepted")
    assert ics.read(calendar_in(sent_later()[0])[1]).events[0].recurrence_id == DAY


def test_what_is_published_expects_no_answer(house):
    assert asked(house, REQUEST, "PUBLISH") == ("taken", "")
    say(house, "accepted")
    assert sent_later() == []


def test_nobody_invites_to_our_own_appointments(house):
    from .scenes import arranged

    own = arranged(house, guests=())
    assert asked(house, REQUEST.replace("jour-fixe@google.com", own.uid))[0] == "unclaimed"


def test_ben_answers_for_anna_and_it_says_so(house):
    asked(house, REQUEST)
    with scope(workspace=house.workspace):
        anna = actions.keep_calendar(actor=house.anna, of=house.anna.membership).calendar
        actions.change_calendar(actor=house.anna, calendar=anna, shared_as="details")
    actions.answer_appointment(actor=house.ben, attendee=mine(house), answer="accepted")
    [letter] = sent_later()
    assert letter["From"].startswith("Ben Berger für Anna Adler <")
