"""A series is answered as a whole or date by date; the page says what was said to the date it is about."""

import pytest
from django.utils import timezone, translation
from django_scopes import scope

from vorzimmer.calendars import actions
from vorzimmer.calendars.entries import AppointmentAnswered
from vorzimmer.calendars.letters import appointment_answered
from vorzimmer.calendars.models import Attendee
from vorzimmer.calendars.recurrence import stamp_of

from .scenes import at, guests, made, seen, shared, wall


@pytest.fixture
def here():
    with at(23):
        yield


@pytest.fixture
def series(house):
    return made(house.ben, shared(house), guests=guests(house, "anna", "ben"), rule="FREQ=DAILY;COUNT=4")


def annas(house, series):
    with scope(workspace=house.workspace):
        return Attendee.objects.select_related("appointment", "membership__user").get(
            appointment=series, membership=house.anna.membership
        )


def answer(house, series, visitor, day, said, which):
    typed = {"answer": said, "which": which, "on": stamp_of(wall(day, 10))}
    assert visitor.sign_in(house.anna).post(f"/calendar/answers/{annas(house, series).pk}/", typed).status_code == 302


def test_the_whole_at_first_and_one_date_later(house, visitor, here, series):
    page = visitor.sign_in(house.anna).get(f"/calendar/appointments/{series.pk}/?on={stamp_of(wall(25, 10))}")
    assert 'value="all" checked' in page.content.decode()
    answer(house, series, visitor, 25, "accepted", "all")
    assert annas(house, series).answer == "accepted"
    answer(house, series, visitor, 26, "declined", "one")
    page = visitor.get(f"/calendar/appointments/{series.pk}/?on={stamp_of(wall(26, 10))}").content.decode()
    assert "kommt nicht" in page
    assert 'value="one" checked' in page
    page = visitor.get(f"/calendar/appointments/{series.pk}/?on={stamp_of(wall(25, 10))}").content.decode()
    assert "kommt nicht" not in page


def test_from_a_date_on_with_one_tap(house, visitor, here, series):
    answer(house, series, visitor, 24, "accepted", "all")
    answer(house, series, visitor, 26, "declined", "following")
    days = [seen(house.anna, wall(day, 0), wall(day + 1, 0))["Quartalsgespräch"].answer for day in (25, 26, 27)]
    assert days == ["accepted", "declined", "declined"]


def test_a_date_and_all_after_it(house, here, series):
    mine = annas(house, series)
    actions.answer_appointment(actor=house.anna, attendee=mine, answer="accepted")
    actions.answer_appointment(actor=house.anna, attendee=mine, answer="tentative", occurrence=wall(27, 10))
    actions.answer_appointment(
        actor=house.anna, attendee=mine, answer="declined", occurrence=wall(26, 10), following=True
    )
    days = {
        day: seen(house.anna, wall(day, 0), wall(day + 1, 0))["Quartalsgespräch"].answer for day in (24, 25, 26, 27)
    }
    assert days == {24: "accepted", 25: "accepted", 26: "declined", 27: "declined"}
    actions.answer_appointment(actor=house.anna, attendee=annas(house, series), answer="accepted")
    with scope(workspace=house.workspace):
        assert annas(house, series).said_on(wall(27, 10)).answer == "accepted"


def test_the_mail_says_what_was_answered_and_for_when(house, here, series, settings):
    settings.ROOT_URLCONF = "vorzimmer.config.urls_workspace"
    happened = AppointmentAnswered(
        appointment=series, attendee=annas(house, series), answer="declined", comment="Urlaub",
        date=stamp_of(wall(26, 10)),
    )  # fmt: skip
    with scope(workspace=house.workspace), translation.override("de"), timezone.override("Europe/Berlin"):
        letter = appointment_answered(happened, house.ben.membership)
    assert letter.subject.startswith("Anna Adler kann nicht kommen: Quartalsgespräch, ")
    assert "26. November" in letter.subject
    assert letter.lines == ["Urlaub"]
