"""Somebody answers who was not asked: whoever may change the appointment says what they are."""

import pytest
from django_scopes import scope

from vorzimmer.calendar_mail import actions
from vorzimmer.calendar_mail.models import Unexpected
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Door

from .posting import sent_later
from .scenes import arranged, guest, letters


@pytest.fixture
def volker(house):
    appointment = arranged(house)
    letters()
    return noted(house, appointment)


def noted(house, appointment, **said):
    return actions.note_unexpected_guest(
        actor=house.anna.through(Door.MAIL), appointment=appointment, email="volker@vogt.example", name="Volker Vogt",
        answer=said.get("answer", "accepted"),
    ).unexpected  # fmt: skip


def again(house, row):
    with scope(workspace=house.workspace):
        return Unexpected.objects.get(pk=row.pk)


def test_added_they_get_the_invitation_and_their_answer_holds(house, volker):
    actions.admit_unexpected_guest(actor=house.ben, guest=volker)
    assert guest(house, volker.appointment, "volker@vogt.example").answer == "accepted"
    assert [letter["To"] for letter in sent_later()] == ["Volker Vogt <volker@vogt.example>"]
    assert again(house, volker).state == "admitted"


def test_left_out_nobody_writes_to_them(house, volker):
    actions.ignore_unexpected_guest(actor=house.ben, guest=volker)
    assert again(house, volker).state == "ignored"
    assert sent_later() == []
    with pytest.raises(NotAllowed):
        actions.admit_unexpected_guest(actor=house.ben, guest=again(house, volker))


def test_a_later_answer_replaces_the_earlier_one(house, volker):
    noted(house, volker.appointment, answer="declined")
    assert again(house, volker).answer == "declined"


@pytest.mark.parametrize("verb", [actions.admit_unexpected_guest, actions.ignore_unexpected_guest])
@pytest.mark.parametrize("who", ["susanne", "emil"])
def test_not_by_those_who_only_look(house, volker, verb, who):
    with pytest.raises(NotAllowed):
        verb(actor=getattr(house, who), guest=volker)


def test_nobody_notes_them_but_the_letterbox(house, volker):
    with pytest.raises(NotAllowed):
        actions.note_unexpected_guest(
            actor=house.ben, appointment=volker.appointment, email="x@y.example", answer="accepted"
        )


def test_half_way_they_are_no_guest(house, volker, monkeypatch):
    monkeypatch.setattr(Unexpected, "enter", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        actions.admit_unexpected_guest(actor=house.ben, guest=volker)
    assert again(house, volker).is_open
    assert sent_later() == []


@pytest.mark.parametrize("what", ["admit", "ignore"])
def test_the_buttons_do_it(house, volker, visitor, what):
    visitor.sign_in(house.ben).post(f"/calendar/unexpected/{volker.pk}/{what}/")
    assert not again(house, volker).is_open
