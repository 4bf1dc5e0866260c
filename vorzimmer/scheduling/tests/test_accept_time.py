"""The other side takes a time."""

import pytest
from django_scopes import scope

from vorzimmer.agreements.models import Approval
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.scheduling import actions

from .scenes import (
    TUESDAY,
    WEDNESDAY,
    again,
    allowed,
    at,
    guest,
    held,
    made,
    offered,
    outside,
    poll,
    slots,
    taken,
    told,
)


def test_it_stands_at_once_where_the_agreement_lets_the_assistant(house):
    allowed(house)
    with at():
        search = offered(house)
        happened = taken(house, search)
    assert happened.stands
    appointment = made(house, search)
    assert (appointment.starts_at, appointment.kind, appointment.status) == (TUESDAY, "meeting", "confirmed")
    assert held(house) == [], "the others are released"
    with scope(workspace=house.workspace):
        people = {each.shown_name: each.answer for each in appointment.attendees.all()}
    assert people["Eva Huber"] == people["Anna Adler"] == "accepted"
    assert again(house, search).state == "made"
    assert told(house, "time_taken") == {"Ben"}, "what somebody outside does is news to whoever let them in"


def test_without_an_agreement_nothing_is_asked(house):
    with at():
        search = offered(house)
        assert taken(house, search).stands


def test_the_client_is_asked_first_where_the_agreement_says_so(house):
    allowed(house, "approval")
    with at():
        search = offered(house)
        assert not taken(house, search).stands
    here = again(house, search)
    assert (here.state, here.turn, here.appointment) == ("approving", "client", None)
    assert [each.starts_at for each in held(house)] == [TUESDAY, WEDNESDAY], "held until the client has decided"
    with scope(workspace=house.workspace):
        assert Approval.objects.get().act == "accept_appointment"


def test_never_means_that_the_client_confirms_on_the_page(house):
    allowed(house, "never")
    with at():
        search = offered(house)
        assert not taken(house, search).stands
        here = again(house, search)
        assert (here.state, here.approval) == ("approving", None)
        with scope(workspace=house.workspace):
            slot = slots(house, search)[0]
        actions.agree_time(actor=house.anna, engagement=here.engagement, slot=slot)
    assert made(house, search).starts_at == TUESDAY


def test_of_two_at_once_the_first_wins_and_the_second_reads_why(house):
    with at():
        search = offered(house)
        second = slots(house, search)[1]
        taken(house, search)
        with pytest.raises(NotAllowed) as refused:
            actions.accept_time(**outside(house, search), participant=guest(house, search), slot=second)
    assert "settled" in str(refused.value)
    assert made(house, search).starts_at == TUESDAY


def test_a_time_that_went_meanwhile_is_not_taken_twice(house):
    from vorzimmer.calendars import actions as calendars
    from vorzimmer.calendars.content import Content, Guest
    from vorzimmer.scheduling import booking

    with at():
        search = offered(house, hold=False)
        content = Content(
            title="Zahnarzt",
            starts_at=TUESDAY,
            ends_at=TUESDAY.replace(hour=11),
            guests=(Guest(house.anna.membership),),
        )
        with scope(workspace=house.workspace):
            from vorzimmer.tenancy.writes import writes_allowed

            with writes_allowed("test"):
                calendar = booking.calendar_of(again(house, search))
        calendars.make_appointment(actor=house.anna, calendar=calendar, content=content)
        with pytest.raises(NotAllowed) as refused:
            taken(house, search)
        assert "just been taken" in str(refused.value)
        assert taken(house, search, 1).stands, "the other one is still there"


def test_sent_twice_it_happens_once(house):
    with at():
        search = offered(house)
        slot, eva = slots(house, search)[0], guest(house, search)
        for _ in range(2):
            actions.accept_time(**outside(house, search, "form-1"), participant=eva, slot=slot)
    with scope(workspace=house.workspace):
        assert Entry.objects.filter(kind="scheduling.time_taken").count() == 1


def test_who_may_not(house):
    with at():
        search, other = offered(house), poll(house)
        slot, eva = slots(house, search)[0], guest(house, search)
        for actor in (house.ben, house.anna, house.emil):
            with pytest.raises(NotAllowed):
                actions.accept_time(actor=actor, search=again(house, search), participant=eva, slot=slot)
        with pytest.raises(NotAllowed):
            actions.accept_time(**outside(house, search), participant=guest(house, other, "Jim"), slot=slot)
        with pytest.raises(NotAllowed):
            taken(house, other)


def test_a_failure_half_way_leaves_it_open(house, monkeypatch):
    with at():
        search = offered(house)
        monkeypatch.setattr("vorzimmer.scheduling.booking.settled", _broken)
        with pytest.raises(RuntimeError):
            taken(house, search)
    assert again(house, search).state == "open"
    assert len(held(house)) == 2


def _broken(*_args):
    raise RuntimeError
