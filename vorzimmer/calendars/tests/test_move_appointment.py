"""Somebody moves an appointment."""

import pytest
from django_scopes import scope

from vorzimmer.calendars import actions
from vorzimmer.calendars.content import Guest
from vorzimmer.calendars.models import Appointment, Attendee
from vorzimmer.calendars.recurrence import occurrences
from vorzimmer.journal.action import NotAllowed

from .scenes import HOUR, guests, made, own, seen, shared, told, wall


def move(actor, appointment, starts, **more):
    return actions.move_appointment(
        actor=actor, appointment=appointment, starts_at=starts, ends_at=starts + HOUR, **more
    )


def test_it_counts_and_everybody_is_asked_again(house):
    appointment = made(house.ben, shared(house), guests=guests(house, "anna"))
    with scope(workspace=house.workspace):
        mine = Attendee.objects.get(membership=house.anna.membership)
    actions.answer_appointment(actor=house.anna, attendee=mine, answer="accepted")
    happened = move(house.ben, appointment, wall(26, 14), words="Das tut mir leid.")
    assert (happened.moved, happened.appointment.sequence, happened.words_to_guests) == (1, 1, "Das tut mir leid.")
    assert move(house.ben, appointment, wall(27, 14)).moved == 2
    assert seen(house.anna)["Quartalsgespräch"].answer == "open"
    assert told(house, "appointment_moved") == {"Anna"}


def test_one_date_and_all_after_it(house):
    appointment = made(house.ben, shared(house), rule="FREQ=DAILY;COUNT=4")
    assert move(house.ben, appointment, wall(25, 16), occurrence=wall(25, 10)).moved == 1
    later = move(house.ben, appointment, wall(26, 18), occurrence=wall(26, 10), following=True).appointment
    with scope(workspace=house.workspace):
        first = occurrences(Appointment.objects.get(pk=appointment.pk), wall(1, 0), wall(30, 0))
        second = occurrences(later, wall(1, 0), wall(30, 0))
    assert [f"{each.starts_at:%d %H}" for each in [*first, *second]] == ["24 09", "25 15", "26 17", "27 17"]


def test_the_sooner_end_is_refused_and_nothing_changes(house):
    appointment = made(house.ben, shared(house))
    with pytest.raises(NotAllowed, match="ends before"):
        actions.move_appointment(actor=house.ben, appointment=appointment, starts_at=wall(25, 10), ends_at=wall(25, 9))
    with scope(workspace=house.workspace):
        assert Appointment.objects.get(pk=appointment.pk).moved == 0


def test_a_held_wall_time_stays_when_the_clock_changes(house):
    appointment = made(house.ben, shared(house), starts_at=wall(20, 9, month=10), rule="FREQ=WEEKLY")
    moved = move(house.ben, appointment, wall(20, 11, month=10)).appointment
    with scope(workspace=house.workspace):
        hours = {f"{each.starts_at:%H}" for each in occurrences(moved, wall(19, 0, month=10), wall(10, 0))}
    assert hours == {"09", "10"}


def test_what_somebody_outside_arranged_is_theirs_to_move(house):
    from vorzimmer.calendars import writing
    from vorzimmer.tenancy.writes import writes_allowed

    calendar = own(house)
    from .scenes import content

    with scope(workspace=house.workspace), writes_allowed("mail"):
        invited = writing.write(
            None, calendar, content(), uid="1@outside", sequence=3, organiser=Guest(name="Kai", email="kai@out.example")
        )
    assert (invited.sequence, invited.organiser_email, invited.organiser_id) == (3, "kai@out.example", None)
    with pytest.raises(NotAllowed, match="invited"):
        move(house.anna, invited, wall(25, 10))


@pytest.mark.parametrize("who", ["carla", "emil"])
def test_who_may_not(house, who):
    appointment = made(house.ben, shared(house))
    with pytest.raises(NotAllowed):
        move(getattr(house, who), appointment, wall(25, 10))
