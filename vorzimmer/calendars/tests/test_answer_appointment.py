"""Somebody says whether they come."""

import pytest
from django_scopes import scope

from vorzimmer.calendars import actions, queries
from vorzimmer.calendars.models import Attendee
from vorzimmer.engagements.waiting import waiting_for
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Door

from .scenes import LENA, at, guests, made, own, seen, shared, told, wall


def asked(house, who="anna", **more):
    appointment = made(house.ben, shared(house), guests=guests(house, "anna", outside=[LENA]), **more)
    with scope(workspace=house.workspace):
        people = Attendee.objects.filter(appointment=appointment).select_related("membership__user")
        return next(each for each in people if each.shown_name.lower().startswith(who))


def test_whoever_asked_hears_it_and_nothing_waits_any_more(house):
    with at(23):
        mine = asked(house)
        with scope(workspace=house.workspace):
            assert [line.title for line in waiting_for(house.anna)] == ["Do you come to “Quartalsgespräch”?"]
            assert [each.pk for each in queries.open_invitations(house.anna)] == [mine.pk]
        happened = actions.answer_appointment(actor=house.anna, attendee=mine, answer="accepted", comment=" Gern ")
        assert (happened.answer, happened.comment) == ("accepted", "Gern")
        assert "PARTSTAT=ACCEPTED" in happened.appointment.component.replace("\r\n ", "")
        assert told(house, "appointment_answered") == {"Ben"}
        with scope(workspace=house.workspace):
            assert waiting_for(house.anna) == queries.open_invitations(house.anna) == []


def test_who_says_no_is_not_busy(house):
    mine = asked(house)
    members = [house.anna.membership]
    with scope(workspace=house.workspace):
        assert queries.busy_times(members, wall(23, 0), wall(28, 0)) == {house.anna.id: [(wall(24, 10), wall(24, 11))]}
    actions.answer_appointment(actor=house.anna, attendee=mine, answer="declined")
    with scope(workspace=house.workspace):
        assert queries.busy_times(members, wall(23, 0), wall(28, 0)) == {house.anna.id: []}


def test_one_date_of_a_series(house):
    mine = asked(house, rule="FREQ=DAILY;COUNT=3")
    actions.answer_appointment(actor=house.anna, attendee=mine, answer="accepted")
    actions.answer_appointment(actor=house.anna, attendee=mine, answer="declined", occurrence=wall(25, 10))
    answers = [seen(house.anna, wall(day, 0), wall(day + 1, 0))["Quartalsgespräch"].answer for day in (24, 25, 26)]
    assert answers == ["accepted", "declined", "accepted"]


def test_a_guest_answers_by_their_own_door(house):
    lena = asked(house, "lena")
    with pytest.raises(NotAllowed, match="Only they"):
        actions.answer_appointment(actor=house.ben, attendee=lena, answer="accepted")
    happened = actions.answer_appointment(
        actor=house.ben.through(Door.OUTSIDE), attendee=lena, answer="tentative", comment="Wenn der Zug fährt"
    )
    assert happened.words()["guest"] == "Lena Wolf"
    assert told(house, "appointment_answered") == {"Ben"}


def test_for_a_client_only_who_writes_in_their_calendar(house):
    mine = asked(house)
    with pytest.raises(NotAllowed):
        actions.answer_appointment(actor=house.ben, attendee=mine, answer="accepted")
    own(house, shared_as="details")
    actions.answer_appointment(actor=house.ben, attendee=mine, answer="accepted")
    with scope(workspace=house.workspace):
        assert Attendee.objects.get(pk=mine.pk).answer == "accepted"


def test_what_is_no_answer_and_what_was_cancelled(house):
    mine = asked(house)
    with pytest.raises(ValueError, match="perhaps"):
        actions.answer_appointment(actor=house.anna, attendee=mine, answer="perhaps")
    actions.cancel_appointment(actor=house.ben, appointment=mine.appointment)
    with pytest.raises(NotAllowed, match="cancelled"):
        actions.answer_appointment(actor=house.anna, attendee=mine, answer="accepted")
