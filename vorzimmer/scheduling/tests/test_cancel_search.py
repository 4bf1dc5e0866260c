"""It is called off."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.scheduling import actions

from .scenes import (
    again,
    at,
    begun,
    held,
    letters,
    made,
    offered,
    poll,
    taken,
    told,
)  # fmt: skip


def test_called_off_by_us_everybody_is_told_politely(house):
    with at():
        search = poll(house)
        actions.cancel_search(actor=house.ben, search=again(house, search), words="Vielen Dank für Ihre Zeit.")
        (letter,) = [each for each in letters() if "Abgesagt" in each.subject]
        assert "Vielen Dank für Ihre Zeit." in letter.body
        assert "/t/" not in letter.body
    assert held(house) == []
    assert again(house, search).state == "cancelled"
    assert told(house, "search_cancelled") == {"Anna"}


def test_nobody_is_written_to_who_was_not_asked(house):
    with at():
        search = begun(house)
        actions.cancel_search(actor=house.ben, search=again(house, search))
        assert letters() == []


def test_called_off_after_it_was_arranged(house):
    with at():
        search = offered(house)
        taken(house, search)
        actions.cancel_search(actor=house.ben, search=again(house, search), words="Leider")
        with pytest.raises(NotAllowed):
            actions.cancel_search(actor=house.ben, search=again(house, search))
    assert made(house, search).is_cancelled


def test_called_off_in_the_calendar_the_search_knows(house):
    from vorzimmer.calendars import actions as calendars

    with at():
        search = offered(house)
        taken(house, search)
        calendars.cancel_appointment(actor=house.anna, appointment=made(house, search))
    assert again(house, search).state == "cancelled"


def test_who_may_not(house):
    with at():
        search = offered(house)
        for actor in (house.emil, house.carla, house.susanne):
            with pytest.raises(NotAllowed):
                actions.cancel_search(actor=actor, search=again(house, search))
    assert len(held(house)) == 2
