"""One call at a time: both have a seat from the first ring to the end."""

from datetime import timedelta

from vorzimmer.calls.models import Call, Seat
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership

SILENT_AFTER = timedelta(seconds=50)
"""A page says every few seconds that it is there; a browser that crashed says nothing."""
COMES_BACK_WITHIN = timedelta(seconds=15)
"""So long a page that was left may take to come back: reloading is not hanging up."""


def seat_both(call: Call) -> None:
    """For actions only. IntegrityError when one of them has just got into another call."""
    Seat.objects.bulk_create(Seat(call=call, membership=member) for member in (call.caller, call.callee))


def call_of(members: list[Membership]) -> Call | None:
    """A call that lives and in which one of them is."""
    seats = Seat.objects.filter(membership__in=members).select_related(
        "call__caller__user", "call__callee__user", "call__engagement"
    )
    seat = seats.first()
    return seat.call if seat else None


def has_gone(seat: Seat) -> bool:
    """The page was left and did not come back, or has long said nothing."""
    now = clock.now()
    left = seat.left_at is not None and seat.left_at < now - COMES_BACK_WITHIN
    return left or seat.seen_at < now - SILENT_AFTER
