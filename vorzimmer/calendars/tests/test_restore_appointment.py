"""An appointment takes place after all."""

import pytest

from vorzimmer.calendars import actions
from vorzimmer.journal.action import NotAllowed

from .scenes import guests, made, seen, shared, told, wall


def test_it_is_back_and_everybody_hears_of_it(house):
    appointment = made(house.ben, shared(house), guests=guests(house, "anna"))
    actions.cancel_appointment(actor=house.anna, appointment=appointment, words="Krank")
    restored = actions.restore_appointment(actor=house.ben, appointment=appointment).appointment
    assert (restored.status, restored.sequence, restored.cancelled_words) == ("confirmed", 2, "")
    assert "Quartalsgespräch" in seen(house.anna)
    assert told(house, "appointment_restored") == {"Anna"}


def test_one_date(house):
    appointment = made(house.ben, shared(house), rule="FREQ=DAILY;COUNT=3")
    actions.cancel_appointment(actor=house.ben, appointment=appointment, occurrence=wall(25, 10))
    first, last = wall(25, 0), wall(26, 0)
    assert seen(house.ben, first, last) == {}
    actions.restore_appointment(actor=house.ben, appointment=appointment, occurrence=wall(25, 10))
    assert "Quartalsgespräch" in seen(house.ben, first, last)


def test_what_takes_place_and_who_may_not(house):
    appointment = made(house.ben, shared(house))
    with pytest.raises(NotAllowed, match="not cancelled"):
        actions.restore_appointment(actor=house.ben, appointment=appointment)
    actions.cancel_appointment(actor=house.ben, appointment=appointment)
    for who in ("carla", "emil"):
        with pytest.raises(NotAllowed):
            actions.restore_appointment(actor=getattr(house, who), appointment=appointment)
