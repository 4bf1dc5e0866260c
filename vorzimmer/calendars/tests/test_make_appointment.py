"""Somebody makes an appointment."""

from datetime import timedelta

import pytest
from django.http import Http404
from django_scopes import scope

from vorzimmer.calendars import actions, queries, writing
from vorzimmer.calendars.entries import AppointmentMade
from vorzimmer.calendars.models import Appointment, Attendee
from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed

from .scenes import LENA, content, guests, made, own, seen, shared, told, wall


def test_both_sides_see_it_and_whoever_is_asked_is_told(house):
    calendar = shared(house)
    appointment = made(house.ben, calendar, guests=guests(house, "anna"), place="Raum 2")
    assert (appointment.sequence, appointment.moved, appointment.organiser_id) == (0, 0, house.ben.id)
    assert "SUMMARY:Quartalsgespräch" in appointment.component
    assert appointment.version == appointment.calendar.version
    for who in (house.anna, house.ben, house.bea):
        entry = seen(who)["Quartalsgespräch"]
        assert (entry.place, entry.starts_at, entry.movable) == ("Raum 2", wall(24, 10), True)
    assert seen(house.anna)["Quartalsgespräch"].answer == "open"
    assert told(house, "appointment_made") == {"Anna"}


def test_pages_that_are_open_from_before_the_calendar_hear_of_it(house):
    happened = AppointmentMade(appointment=made(house.ben, shared(house)))
    assert "calendars" in happened.topics()
    with clock.at(clock.now() + timedelta(minutes=2)):
        assert "calendars" not in happened.topics()


def test_coordination_and_supervision_see_only_that_the_time_is_taken(house):
    made(house.ben, shared(house), place="Raum 2")
    for who in (house.carla, house.susanne):
        entry = seen(who)["Busy"]
        assert (entry.place, entry.address, entry.movable) == ("", "", False)


def test_other_clients_and_workspaces_see_nothing(house):
    appointment = made(house.ben, shared(house))
    assert seen(house.emil) == seen(house.dora) == {}
    for stranger in (house.emil, house.dora):
        with scope(workspace=stranger.workspace), pytest.raises(Http404):
            queries.find_appointment(stranger, appointment.pk)


@pytest.mark.parametrize("who", ["carla", "susanne", "otto", "emil"])
def test_who_only_looks_on_writes_nothing(house, who):
    calendar = shared(house)
    with pytest.raises(NotAllowed):
        made(getattr(house, who), calendar)
    with scope(workspace=house.workspace):
        assert not Appointment.objects.exists()


def test_an_assistant_writes_in_a_clients_calendar_only_if_it_is_shared_with_everything(house):
    calendar = own(house)
    with pytest.raises(NotAllowed):
        made(house.ben, calendar)
    own(house, shared_as="details")
    appointment = made(house.ben, calendar)
    assert (appointment.made_by_id, appointment.organiser_id) == (house.ben.id, house.anna.id)
    assert told(house, "appointment_made") == {"Anna"}
    with pytest.raises(NotAllowed):
        made(house.emil, calendar)


def test_private_is_private_and_the_time_is_taken_all_the_same(house):
    calendar = own(house, shared_as="details")
    appointment = made(house.anna, calendar, title="Zahnarzt", private=True)
    assert seen(house.anna)["Zahnarzt"].private
    with scope(workspace=house.workspace):
        shown = queries.entries(house.ben, wall(23, 0), wall(30, 0), layers=["appointments"], calendars=[])
        everything = queries.entries(
            house.ben, wall(23, 0), wall(30, 0), layers=["appointments"], calendars=queries.calendars_of(house.ben)
        )
    assert (shown, [entry.title for entry in everything]) == ([], ["Private"])
    with pytest.raises(NotAllowed, match="private"):
        actions.change_appointment(actor=house.ben, appointment=appointment, content=content(title="Anders"))


def test_nobody_else_of_the_house_named_whoever_makes_it_comes(house):
    appointment = made(house.ben, shared(house), guests=guests(house, outside=[LENA]))
    with scope(workspace=house.workspace):
        people = {each.shown_name: each.answer for each in Attendee.objects.filter(appointment=appointment)}
    assert people == {"Ben Berger": "accepted", "Lena Wolf": "open"}


def test_what_cannot_be_is_refused(house):
    calendar = shared(house)
    for wrong in (
        {"title": "  "}, {"ends_at": wall(24, 9)}, {"rule": "FREQ=SECONDLY"}, {"rule": "FREQ=DAILY;INTERVAL=7;BYDAY=MO"},
    ):  # fmt: skip
        with pytest.raises(NotAllowed):
            made(house.ben, calendar, **wrong)


def test_halfway_nothing_is_left(house, monkeypatch):
    calendar = shared(house)

    def fails(_appointment):
        raise RuntimeError("the disk is full")

    monkeypatch.setattr(writing, "settled", fails)
    with pytest.raises(RuntimeError):
        made(house.ben, calendar, guests=guests(house, "anna"))
    with scope(workspace=house.workspace):
        assert not Appointment.objects.exists()
        assert not Attendee.objects.exists()


def test_sent_twice_it_is_made_once(house):
    calendar = shared(house)
    for _ in range(2):
        made(house.ben.through("web", "the same form"), calendar)
    with scope(workspace=house.workspace):
        assert Appointment.objects.count() == 1
