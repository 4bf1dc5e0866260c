"""The clock tells that an appointment begins soon: once for each date, also if it is killed."""

import pytest
from django.core import mail
from django_scopes import scope

from vorzimmer.calendars import actions
from vorzimmer.calendars.entries import AppointmentNear
from vorzimmer.calendars.models import Reminder
from vorzimmer.jobs.testing import run_waiting_jobs
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Door

from .scenes import at, clock, count, guests, made, shared, told, wall
from .test_expire_hold import run


@pytest.fixture
def series(house):
    with at(23):
        appointment = made(
            house.ben,
            shared(house),
            rule="FREQ=DAILY;COUNT=3",
            guests=guests(house, "anna"),
            link="https://talk.example/1",
        )
        actions.set_reminder(actor=house.anna, appointment=appointment, minutes=15)
    return appointment


def test_once_for_each_date(house, series):
    for day in (24, 25, 26, 27):
        for hour, minute in ((9, 40), (9, 46), (9, 50), (12, 0)):
            with clock.at(wall(day, hour, minute)):
                run(house)
    assert count(house, "appointment_near") == 3
    assert told(house, "appointment_near") == {"Anna"}


def test_killed_half_way_it_is_told_the_next_time(house, series, monkeypatch):
    def killed(_self):
        raise KeyboardInterrupt

    with clock.at(wall(24, 9, 46)):
        with monkeypatch.context() as patch:
            patch.setattr(AppointmentNear, "facts", killed)
            with pytest.raises(KeyboardInterrupt):
                run(house)
        assert count(house, "appointment_near") == 0
        run(house)
        run(house)
    assert count(house, "appointment_near") == 1


def test_changed_afterwards_nobody_is_told_again_of_the_same_time(house, series):
    with clock.at(wall(24, 9, 46)):
        run(house)
        actions.set_reminder(actor=house.anna, appointment=series, minutes=20)
        run(house)
    assert count(house, "appointment_near") == 1


def test_the_mail_says_when_and_where(house, django_capture_on_commit_callbacks):
    with at(23):
        appointment = made(house.ben, shared(house), guests=guests(house, "anna"), link="https://talk.example/1")
        actions.set_reminder(actor=house.anna, appointment=appointment, minutes=15)
        run_waiting_jobs()
        mail.outbox.clear()
    with clock.at(wall(24, 9, 46)), django_capture_on_commit_callbacks(execute=True):
        run(house)
    with clock.at(wall(24, 9, 49)):
        run_waiting_jobs()
    sent = [one for one in mail.outbox if one.to == ["anna@nord.example"] or "anna" in one.to[0]]
    assert sent, [one.subject for one in mail.outbox]
    assert any("https://talk.example/1" in one.body for one in sent)


def test_nobody_does_it_by_hand(house, series):
    with scope(workspace=house.workspace):
        reminder = Reminder.objects.get()
    with clock.at(wall(24, 9, 46)), pytest.raises(NotAllowed, match="by itself"):
        actions.remind(actor=house.anna, reminder=reminder)
    with clock.at(wall(24, 9, 0)), pytest.raises(NotAllowed, match="Nobody has"):
        actions.remind(actor=house.anna.through(Door.SCHEDULE), reminder=reminder)
