"""Ending what nobody ended: it rings for too long, or a page has gone and does not come back."""

from vorzimmer.calls import actions
from vorzimmer.calls.models import Call, Seat
from vorzimmer.calls.seats import has_gone
from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Actor, Door
from vorzimmer.people.models import Membership


def tidy(*members: Membership) -> int:
    """Look at the calls of these people, or at all of the workspace; how many were ended."""
    seats = Seat.objects.filter(membership__in=members) if members else Seat.objects.all()
    ended = 0
    for call in Call.objects.filter(pk__in=seats.values("call")).select_related("caller__user", "callee__user"):
        ended += settle(call, list(call.seats.all()))
    return ended


def settle(call: Call, seats: list[Seat]) -> bool:
    """End this one if it is over in fact. By the clock, in the name of the caller."""
    by_clock = Actor(call.caller, Door.SCHEDULE)
    try:
        if call.state == Call.State.RINGING and _rings_in_vain(call, seats):
            actions.give_up_call(actor=by_clock, call=call)
            return True
        if call.state == Call.State.RUNNING and any(has_gone(seat) for seat in seats):
            actions.hang_up(actor=by_clock, call=call)
            return True
    except NotAllowed:  # somebody was quicker
        return False
    return False


def _rings_in_vain(call: Call, seats: list[Seat]) -> bool:
    caller = next((seat for seat in seats if seat.membership_id == call.caller_id), None)
    return clock.now() > call.rings_until or caller is None or (caller.left_at is not None and has_gone(caller))
