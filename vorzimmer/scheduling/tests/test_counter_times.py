"""The other side offers other times."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.scheduling import actions

from .scenes import THURSDAY, TUESDAY, again, at, guest, held, letters, made, offered, outside, poll, slots, told


def countered(house, search, times=(THURSDAY,), **more):
    """Eva would rather have Thursday."""
    return actions.counter_times(**outside(house, search), participant=guest(house, search), times=times, **more)


def test_what_was_offered_is_released_and_theirs_are_held(house):
    with at():
        search = offered(house)
        countered(house, search, words="Dr. Kern ist bis Mittwoch in Basel.")
    here = again(house, search)
    assert (here.turn, [slot.starts_at for slot in slots(house, search)]) == ("ours", [THURSDAY])
    assert [each.starts_at for each in held(house)] == [THURSDAY]
    assert told(house, "times_countered") == {"Ben"}


def test_we_take_theirs_or_offer_again_and_the_link_stays_the_same(house):
    with at():
        search = offered(house)
        countered(house, search)
        actions.offer_times(actor=house.ben, search=again(house, search), times=(TUESDAY,), words="Oder so?")
        first, second = letters()
    links = {next(line for line in letter.body.splitlines() if "/t/" in line) for letter in (first, second)}
    assert len(links) == 1
    assert "Oder so?" in second.body
    with at():
        countered(house, search)
        actions.choose_time(actor=house.ben, search=again(house, search), slot=slots(house, search)[0])
    assert made(house, search).starts_at == THURSDAY


def test_nobody_takes_their_own_offer(house):
    with at():
        search = offered(house)
        with pytest.raises(NotAllowed):
            actions.choose_time(actor=house.ben, search=again(house, search), slot=slots(house, search)[0])
        countered(house, search)
        with pytest.raises(NotAllowed):
            actions.accept_time(
                **outside(house, search), participant=guest(house, search), slot=slots(house, search)[0]
            )


def test_who_may_not(house):
    with at():
        search, asked = offered(house), poll(house)
        for actor in (house.ben, house.emil):
            with pytest.raises(NotAllowed):
                actions.counter_times(
                    actor=actor, search=again(house, search), participant=guest(house, search), times=(THURSDAY,)
                )
        with pytest.raises(NotAllowed):
            countered(house, asked)
        with pytest.raises(NotAllowed):
            countered(house, search, times=())
    assert len(slots(house, search)) == 2
