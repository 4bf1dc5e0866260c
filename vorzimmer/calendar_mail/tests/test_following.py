"""RANGE=THISANDFUTURE: whoever invited, or a guest, says something of a date and all after it."""

from datetime import timedelta

import pytest
from django_scopes import scope

from vorzimmer.calendar_mail.models import Invitation
from vorzimmer.calendars import actions, ics
from vorzimmer.calendars.models import Appointment
from vorzimmer.calendars.recurrence import occurrences

from .posting import answered, asked, later, sent_later
from .rarer_texts import THUNDERBIRD_FOLLOWING_REPLY
from .scenes import AT, arranged, calendar_in, guest, letters
from .test_taking_invitations import DAY, say, theirs
from .texts import REQUEST

FROM_THIRD = "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20261224T140000\n"
WEEK = timedelta(days=7)


def dates(house, appointment=None):
    """Of all parts, or of one: when it takes place in the half year after."""
    with scope(workspace=house.workspace):
        rows = [appointment] if appointment else Appointment.objects.filter(organiser_email="greta@gross.example")
        found = [each for row in rows for each in occurrences(row, DAY, DAY + 26 * WEEK) if not row.is_cancelled]
        return sorted(each.starts_at for each in found if not each.is_cancelled)


def parts(house):
    with scope(workspace=house.workspace):
        found = Invitation.objects.filter(since__isnull=False).select_related("appointment").order_by("since")
        return [each.appointment for each in found]


@pytest.fixture
def weekly(house):
    asked(house, REQUEST, more="RRULE:FREQ=WEEKLY;COUNT=6\n")
    say(house, "accepted")
    sent_later()


def moved(house, **said):
    with later():
        return asked(house, REQUEST, **{"more": FROM_THIRD, "day": "20261225", "sequence": 1} | said)


def test_from_a_date_on_it_is_at_another_time(house, weekly):
    assert moved(house) == ("taken", "")
    day = timedelta(days=1)
    assert dates(house) == [DAY, DAY + WEEK, *(DAY + number * WEEK + day for number in (2, 3, 4, 5))]
    [part] = parts(house)
    with scope(workspace=house.workspace):
        assert part.attendees.get(membership=house.anna.id).answer == "open"
        assert theirs(house).attendees.get(membership=house.anna.id).answer == "accepted"
    assert part.status == "tentative"


@pytest.mark.parametrize(
    "rule", ["FREQ=WEEKLY;BYDAY=TH;UNTIL=20270114T130000Z", "FREQ=WEEKLY;UNTIL=20270114T130000Z", "FREQ=WEEKLY;COUNT=6"]
)
def test_every_way_to_say_how_long_it_goes_on_is_kept(house, rule):
    asked(house, REQUEST, more=f"RRULE:{rule}\n")
    moved(house)
    assert len(dates(house)) == 6
    assert dates(house)[-1] == DAY + 5 * WEEK + timedelta(days=1)


def test_a_rule_that_cannot_go_along_becomes_dates(house):
    asked(house, REQUEST, more="RRULE:FREQ=MONTHLY;BYDAY=2TH;COUNT=4\n")
    name = "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20270114T140000\n"
    moved(house, more=name, day="20270115")
    assert [f"{each:%m-%d}" for each in dates(house)] == ["12-10", "01-15", "02-12", "03-12"]


def test_only_another_title_asks_nobody_again(house, weekly):
    with later():
        text = REQUEST.replace("SUMMARY:Jour fixe", "SUMMARY:Jour fixe (neu)")
        assert asked(house, text, more=FROM_THIRD, day="20261224", sequence=1) == ("taken", "")
    [part] = parts(house)
    with scope(workspace=house.workspace):
        assert (part.title, part.attendees.get(membership=house.anna.id).answer) == ("Jour fixe (neu)", "accepted")
    assert theirs(house).title == "Jour fixe"


def test_the_answer_goes_back_under_their_names(house, weekly):
    moved(house)
    [part] = parts(house)
    with scope(workspace=house.workspace):
        mine = part.attendees.select_related("appointment", "membership__user").get(membership=house.anna.id)
    actions.answer_appointment(actor=house.anna, attendee=mine, answer="accepted")
    [letter] = sent_later()
    text = calendar_in(letter)[1]
    event = ics.read(text).events[0]
    assert (event.uid, event.following, event.recurrence_id) == ("jour-fixe@google.com", True, DAY + 2 * WEEK)
    actions.answer_appointment(
        actor=house.anna, attendee=mine, answer="declined", occurrence=part.starts_at + WEEK
    )  # fmt: skip
    event = ics.read(calendar_in(sent_later()[0])[1]).events[0]
    assert (event.uid, event.following, event.recurrence_id) == ("jour-fixe@google.com", False, DAY + 3 * WEEK)


def test_a_single_date_after_it_is_found_by_the_name_it_always_had(house, weekly):
    moved(house)
    name = "RECURRENCE-ID;TZID=Europe/Berlin:20261231T140000\n"
    with later(10):
        assert asked(house, REQUEST, "CANCEL", more=name, sequence=2) == ("taken", "")
    assert DAY + 3 * WEEK + timedelta(days=1) not in dates(house)
    assert len(dates(house)) == 5


def test_from_a_date_on_it_is_called_off(house, weekly):
    with later():
        assert asked(house, REQUEST, "CANCEL", more=FROM_THIRD, sequence=1) == ("taken", "")
    assert dates(house) == [DAY, DAY + WEEK]
    assert theirs(house).status == "confirmed"


def test_called_off_from_before_the_cut_takes_the_rest_along(house, weekly):
    moved(house)
    second = FROM_THIRD.replace("1224", "1217")
    with later(10):
        assert asked(house, REQUEST, "CANCEL", more=second, sequence=2) == ("taken", "")
    assert dates(house) == [DAY]


def test_the_whole_is_called_off_with_all_its_parts(house, weekly):
    moved(house)
    with later(10):
        assert asked(house, REQUEST, "CANCEL", sequence=2) == ("taken", "")
    assert dates(house) == []


def test_the_whole_sent_anew_is_one_series_again(house, weekly):
    moved(house)
    with later(10):
        asked(house, REQUEST, more="RRULE:FREQ=WEEKLY;COUNT=3\n", sequence=2)
    assert dates(house) == [DAY, DAY + WEEK, DAY + 2 * WEEK]


def test_the_same_message_twice_and_an_old_one_change_nothing(house, weekly):
    moved(house)
    before = dates(house)
    moved(house)
    moved(house, day="20261226", sequence=0)
    assert dates(house) == before


def test_from_the_first_date_on_it_is_the_series_itself(house, weekly):
    moved(house, more=FROM_THIRD.replace("1224", "1210"), day="20261211")
    assert dates(house) == [DAY + timedelta(days=1) + number * WEEK for number in range(6)]
    with scope(workspace=house.workspace):
        assert Appointment.objects.filter(organiser_email="greta@gross.example").count() == 1


def test_a_guest_answers_a_date_and_all_after_it(house):
    appointment = arranged(house, rule="FREQ=DAILY;COUNT=5")
    letters()
    day, third = timedelta(days=1), "20261210T100000"
    assert answered(house, appointment, THUNDERBIRD_FOLLOWING_REPLY, "DECLINED", since=third) == ("taken", "")
    viktor = guest(house, appointment)
    with scope(workspace=house.workspace):
        said = [viktor.said_on(AT + number * day).answer for number in range(5)]
    assert said == ["open", "open", "declined", "declined", "declined"]
    with later():
        text = THUNDERBIRD_FOLLOWING_REPLY.replace("RANGE=THISANDFUTURE;", "")
        answered(house, appointment, text, "ACCEPTED", since="20261211T100000")
    with scope(workspace=house.workspace):
        viktor = guest(house, appointment)
        said = [viktor.said_on(AT + number * day).answer for number in range(5)]
    assert said == ["open", "open", "declined", "accepted", "declined"]
