"""The line between two pages of one call: who sits at which device, and the messages by which they find each other.

Nothing of it is history; it is kept as upkeep, and gone when the call ends. The other page only hears that there is
something (`call-<pk>:line`) and fetches it itself.
"""

import json
from functools import partial
from typing import Any

from django.db import transaction

from vorzimmer.calls.models import Call, Seat, Signal
from vorzimmer.calls.seats import has_gone
from vorzimmer.foundation import clock
from vorzimmer.live import hub
from vorzimmer.people.actor import Actor
from vorzimmer.tenancy.writes import writes_allowed

MOST_SIGNALS, LONGEST = 40, 30_000
"""Per request, and characters of one: a description of a session with video has some 6,000."""


def join(actor: Actor, call: Call, device: str, *, was: str = "", take_over: bool = False) -> bool:
    """Sit down with this page; False while another of one's own pages sits there and is alive.

    `was` is what the page called itself before it was loaded anew.
    """
    with transaction.atomic(), writes_allowed("a call's line"):
        seat = Seat.objects.select_for_update().get(call=call, membership=actor.membership)
        elsewhere = seat.device not in ("", device, was) and seat.left_at is None and not has_gone(seat)
        if elsewhere and not take_over:
            return False
        if seat.device != device:
            call.signals.filter(to_device=seat.device).delete()
        seat.device, seat.seen_at, seat.left_at = device, clock.now(), None
        seat.save(update_fields=["device", "seen_at", "left_at"])
    _ring_the_bell(call, [call.caller_id, call.callee_id])
    return True


def exchange(
    actor: Actor, call: Call, device: str, sent: list[dict[str, Any]], to: str = "", got: int = 0
) -> dict[str, Any]:
    """Say something to the page `to`, and fetch what is there beyond number `got`.

    What was meant for a page that is gone is dropped. `mine` is False when another of one's own pages has taken over.
    A page that has said that it leaves has left, even if something that it said before arrives later.
    """
    seats = {seat.membership_id: seat for seat in call.seats.all()}
    mine, theirs = seats.get(actor.id), seats.get(call.other(actor.membership).pk)
    if mine is None or theirs is None or mine.device != device:
        return {"state": call.state, "mine": mine is None}
    with transaction.atomic(), writes_allowed("a call's line"):
        Seat.objects.filter(pk=mine.pk).update(seen_at=clock.now())
        if sent and to == theirs.device:
            _keep(call, device, theirs.device, sent)
        waiting = call.signals.filter(to_device=device)
        if got:
            waiting.filter(from_device=theirs.device, number__lte=got).delete()
        here = waiting.filter(from_device=theirs.device, number__gt=got).order_by("number")
        signals = [{"number": one.number, "content": json.loads(one.content)} for one in here]
    if sent:
        _ring_the_bell(call, [theirs.membership_id])
    away = theirs.left_at is not None
    return {"state": call.state, "mine": True, "other": theirs.device, "away": away, "signals": signals}


def leave(actor: Actor, call: Call, device: str) -> None:
    """The page is closed or loaded anew; the other is told, and waits a little."""
    with transaction.atomic(), writes_allowed("a call's line"):
        seats = Seat.objects.filter(call=call, membership=actor.membership, device=device)
        seats.update(left_at=clock.now())
    _ring_the_bell(call, [call.other(actor.membership).pk])


def _keep(call: Call, device: str, to: str, sent: list[dict[str, Any]]) -> None:
    rows = [
        Signal(call=call, from_device=device, to_device=to, number=int(one["number"]), content=words)
        for one in sent[:MOST_SIGNALS]
        if len(words := json.dumps(one["content"])) <= LONGEST
    ]
    Signal.objects.bulk_create(rows, ignore_conflicts=True)


def _ring_the_bell(call: Call, members: list[Any]) -> None:
    transaction.on_commit(partial(hub.changed, members, [f"call-{call.pk}:line"]))
