"""What an assistant does in the client's name is asked of the agreement: alone, ask, never (domain.md 2.6)."""

import pytest

from vorzimmer.calendars import actions
from vorzimmer.journal import authority
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.authority import Answer, Verdict

from .scenes import LENA, content, guests, made, own, shared, wall


@pytest.fixture
def asked(house, monkeypatch):
    """Every question to the agreement, which says no."""
    found = []

    def says_no(actor, act, subject, facts):
        if subject == house.engagement:
            found.append((act.name, facts.get("person", ""), facts.get("existing", False)))
            return Verdict(Answer.NEEDS_APPROVAL, "Ask Anna first.")
        return authority.FREE

    monkeypatch.setattr(authority, "_asked", [says_no])
    return found


def test_alone_blocks_and_what_is_among_those_of_the_house(house, asked):
    calendar = own(house, shared_as="details")
    made(house.ben, calendar, title="Konzentriert", kind="block", hour=7)
    made(house.ben, calendar, title="Vorbereitung", guests=guests(house, "anna", "ben"))
    made(house.ben, shared(house), title="Intern", hour=22)
    made(house.ben, own(house, "ben"), title="Eigenes", guests=guests(house, outside=[LENA]))
    made(house.anna, calendar, title="Annas", hour=22, guests=guests(house, outside=[LENA]))
    assert asked == []


def test_somebody_new_from_outside_and_hours_that_are_not_the_clients(house, asked):
    calendar = own(house, shared_as="details")
    for what in ({"guests": guests(house, outside=[LENA])}, {"hour": 22}):
        with pytest.raises(NotAllowed, match="Ask Anna first"):
            made(house.ben, calendar, **what)
    with pytest.raises(NotAllowed):
        made(house.ben, shared(house), guests=guests(house, outside=[LENA]))
    assert asked == [("accept_appointment", name, False) for name in ("Lena Wolf", "", "Lena Wolf")]


def test_who_came_before_is_no_new_person(house, asked):
    calendar = own(house, shared_as="details")
    made(house.anna, calendar, guests=guests(house, outside=[LENA]))
    made(house.ben, calendar, day=25, guests=guests(house, outside=[LENA]))
    assert asked == []


def test_moving_changing_and_cancelling_what_is_there(house, asked):
    appointment = made(house.anna, own(house, shared_as="details"))
    with pytest.raises(NotAllowed, match="Ask Anna"):
        actions.move_appointment(actor=house.ben, appointment=appointment, starts_at=wall(25, 10), ends_at=wall(25, 11))
    with pytest.raises(NotAllowed, match="Ask Anna"):
        actions.cancel_appointment(actor=house.ben, appointment=appointment)
    with pytest.raises(NotAllowed, match="Ask Anna"):
        actions.change_appointment(actor=house.ben, appointment=appointment, content=content(place="Hier"))
    assert [existing for _act, _person, existing in asked] == [True, True, True]
    actions.move_appointment(actor=house.anna, appointment=appointment, starts_at=wall(25, 10), ends_at=wall(25, 11))


def test_never_is_a_rule_and_no_question(house, asked):
    calendar = own(house, shared_as="details")
    for what in ({"private": True}, {"movable": False}):
        appointment = made(house.anna, calendar, **what)
        with pytest.raises(NotAllowed):
            actions.move_appointment(
                actor=house.ben, appointment=appointment, starts_at=wall(25, 10), ends_at=wall(25, 11)
            )
    assert asked == []


def test_the_agreement_that_was_signed_decides(house):
    """Without one nothing is stopped; how it answers is tested where it lives."""
    calendar = own(house, shared_as="details")
    assert made(house.ben, calendar, guests=guests(house, outside=[LENA])).made_by_id == house.ben.id
