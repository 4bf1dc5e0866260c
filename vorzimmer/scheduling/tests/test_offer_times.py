"""Times are offered and held."""

from datetime import timedelta

import pytest

from vorzimmer.calendars.queries.busy import busy_times
from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.scheduling import actions, door
from vorzimmer.scheduling.models import TimeSearch

from .scenes import (
    EVA,
    JIM,
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
    again,
    at,
    begun,
    guest,
    held,
    letters,
    offered,
    poll,
    slots,
    time_of,
)  # fmt: skip


def test_the_times_are_held_and_the_guest_is_written_to(house):
    with at():
        search = again(house, offered(house, words="Gern auch per Video."))
        (letter,) = letters()
    assert (search.state, search.turn, search.way) == ("open", "theirs", "offer")
    assert [each.starts_at for each in held(house)] == [TUESDAY, WEDNESDAY]
    assert all(each.held_until <= each.starts_at for each in held(house))
    assert "Gespräch über die Messe" in letter.subject
    assert "Ben Berger" in letter.from_email
    assert letter.reply_to == ["Ben Berger <ben@nord.example>"]
    assert door.address_of(guest(house, search)) in letter.body
    assert "Gern auch per Video." in letter.body
    assert "Sie" in letter.body or "Ihnen" in letter.body, "strangers are addressed with Sie"


def test_what_is_held_is_busy_until_it_is_let_go(house):
    with at():
        offered(house)
        from django_scopes import scope

        with scope(workspace=house.workspace):
            busy = busy_times([house.anna.membership], TUESDAY, TUESDAY + timedelta(hours=2))
    assert busy[house.anna.id]


def test_several_people_get_a_poll_and_each_their_own_language_and_clock(house):
    with at():
        search = again(house, poll(house))
        (to_jim,) = letters("jim@stone.example")
    assert search.is_poll
    assert "Which time suits you" in to_jim.subject
    assert "4:00" in to_jim.body, "ten o'clock in Berlin"


def test_an_offer_goes_to_one_other_side(house):
    with at(), pytest.raises(NotAllowed):
        offered(house, guests=(EVA, JIM), way=TimeSearch.Way.OFFER)


def test_other_times_take_the_place_of_the_first_ones(house):
    with at():
        search = offered(house)
        actions.offer_times(actor=house.ben, search=again(house, search), times=(THURSDAY,))
    assert [slot.starts_at for slot in slots(house, search)] == [THURSDAY]
    assert [each.starts_at for each in held(house)] == [THURSDAY]


def test_at_most_ten_and_none_that_has_passed(house):
    with at():
        search = again(house, begun(house))
        for times in ((), (time_of(20, 9),), tuple(time_of(24, 8, minute) for minute in range(11))):
            with pytest.raises(NotAllowed):
                actions.offer_times(actor=house.ben, search=search, times=times)
    assert held(house) == []


@pytest.mark.parametrize("who", ["carla", "susanne", "emil"])
def test_who_may_not(house, who):
    with at():
        search = again(house, begun(house))
        with pytest.raises(NotAllowed):
            actions.offer_times(actor=getattr(house, who), search=search, times=(TUESDAY,))


def test_a_failure_leaves_nothing_held_and_nothing_written(house, monkeypatch):
    with at():
        search = again(house, begun(house))
        monkeypatch.setattr("vorzimmer.scheduling.letters.sending.write_to_all", _broken)
        with pytest.raises(RuntimeError):
            actions.offer_times(actor=house.ben, search=search, times=(TUESDAY,))
        assert letters() == []
    assert held(house) == []
    assert again(house, search).state == "draft"


def _broken(*_args):
    raise RuntimeError


def test_a_deadline_lies_ahead(house):
    with at():
        search = again(house, begun(house))
        with pytest.raises(NotAllowed):
            actions.offer_times(
                actor=house.ben, search=search, times=(TUESDAY,), deadline=clock.now() - timedelta(hours=1)
            )
