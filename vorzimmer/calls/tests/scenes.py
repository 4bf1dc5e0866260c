"""Ringing, talking and noting, through the real actions."""

from types import SimpleNamespace

from django_scopes import scope

from vorzimmer.calls import actions
from vorzimmer.calls.models import Call, CallNote, Seat, Signal
from vorzimmer.journal.models import Entry
from vorzimmer.notifications.models import Notification


def ringing(house: SimpleNamespace, caller: str = "anna", callee: str = "ben", **more) -> Call:
    """It rings."""
    with scope(workspace=house.workspace):
        who = getattr(house, callee).membership
        return actions.ring(actor=getattr(house, caller), engagement=house.engagement, callee=who, **more).call


def talking(house: SimpleNamespace, **more) -> Call:
    """Anna has called, Ben has answered."""
    call = ringing(house, **more)
    return actions.take_call(actor=house.ben, call=call).call


def noted(house: SimpleNamespace, who: str = "ben", **said) -> CallNote:
    """What stays of a call; by default of one with somebody outside."""
    said = {"text": "Herr Weber will den Termin verlegen"} | said
    if not {"call", "spoke_with"} & said.keys():
        said = {"name": "Jens Weber", "company": "Weber GmbH"} | said
    with scope(workspace=house.workspace):
        return actions.write_call_note(actor=getattr(house, who), engagement=house.engagement, **said).note


def now(house: SimpleNamespace, row):
    """The row as it is."""
    with scope(workspace=house.workspace):
        return type(row).objects.get(pk=row.pk)


def told(house: SimpleNamespace, kind: str) -> set[str]:
    """First names of those who were told."""
    with scope(workspace=house.workspace):
        found = Notification.objects.filter(kind=f"calls.{kind}").select_related("to__user")
        return {one.to.user.first_name for one in found}


def recorded(house: SimpleNamespace) -> list[str]:
    """Kinds of what stands in the record, in order."""
    with scope(workspace=house.workspace):
        return list(Entry.objects.filter(kind__startswith="calls.").order_by("id").values_list("kind", flat=True))


def left_over(house: SimpleNamespace) -> int:
    """Seats and signals that are still there."""
    with scope(workspace=house.workspace):
        return Seat.objects.count() + Signal.objects.count()
