"""Appointments: what they are is said field by field; what is not said about one that is there stays."""

from typing import Annotated, Any, Literal

from django.utils.translation import gettext as _
from pydantic import Field

from vorzimmer.api.v1.adapters.base import Adapter, Values
from vorzimmer.api.v1.fields import NO_NUL, Address, Moment, Row, Wish, Yes, Zone, text, whole
from vorzimmer.api.v1.problems import invalid
from vorzimmer.calendars.content import MINUTES, SETTINGS, TEXTS, TIMES, Content, Guest
from vorzimmer.calendars.models import Appointment, Calendar
from vorzimmer.calendars.queries import content_of, possible_guests
from vorzimmer.calendars.repeat_rules import BadRule, read_rule
from vorzimmer.people.actor import Actor


class GuestWish(Wish):
    """Somebody of the house by the id of their membership, or somebody else by mail address."""

    membership: Row | None = None
    email: Address | None = None
    name: Annotated[str, Field(max_length=120, pattern=NO_NUL)] = ""
    role: Literal["chair", "required", "optional"] = "required"


def _maybe(kind: Any, **said: Any) -> Any:
    return (kind | None, Field(default=None, **said))


MINUTE: Any = whole(0, 1440)
SAID: dict[str, Any] = {
    "title": _maybe(text(200), examples=["Quartalsgespräch"]), "description": _maybe(text()), "place": _maybe(text(300)),
    "link": _maybe(text(500)), "starts_at": _maybe(Moment), "ends_at": _maybe(Moment), "all_day": _maybe(Yes),
    "zone": _maybe(Zone, description="In it the wall time of a series lives; your own if nothing is said"),
    "rule": _maybe(text(500), description="RFC 5545, without DTSTART", examples=["FREQ=WEEKLY;BYDAY=MO"]),
    "kind": _maybe(Literal["meeting", "call", "talk", "block", "travel"]),
    "status": _maybe(Literal["confirmed", "tentative"]), "busy": _maybe(Yes), "private": _maybe(Yes),
    "movable": _maybe(Yes), "held_until": _maybe(Moment),
    **{name: _maybe(MINUTE, description="Minutes") for name in MINUTES},
    "guests": _maybe(Annotated[list[GuestWish], Field(max_length=50)], description="Replaces the whole list"),
}  # fmt: skip


def _read(actor: Actor, subject: Any, values: Values) -> Values:
    said = {name: values.pop(name, None) for name in SAID}
    known = content_of(subject) if isinstance(subject, Appointment) else None
    fields = {name: said[name] for name in (*TEXTS, *SETTINGS, *MINUTES, *TIMES) if said.get(name) is not None}
    if fields.get("rule"):
        _readable(fields["rule"])
    if said["guests"] is not None:
        fields["guests"] = tuple(_guest(actor, subject, each) for each in said["guests"])
    if known is None:
        for name in ("title", "starts_at", "ends_at"):
            if not fields.get(name):
                raise invalid(["body", name], _("This is needed."))
    return {**values, "content": known.but(**fields) if known else Content(**fields)}


def _readable(rule: str) -> None:
    try:
        read_rule(rule)
    except BadRule as wrong:
        raise invalid(["body", "rule"], _("This kind of repetition cannot be kept.")) from wrong


def _guest(actor: Actor, subject: Calendar | Appointment, wish: Any) -> Guest:
    said = wish if isinstance(wish, dict) else wish.model_dump()
    if said.get("membership"):
        calendar = subject.calendar if isinstance(subject, Appointment) else subject
        people = {member.pk: member for member in possible_guests(actor, calendar.engagement)}
        if said["membership"] not in people:
            raise invalid(["body", "guests"], _("Nobody of this id works with you here."))
        return Guest(people[said["membership"]], role=said["role"])
    if not said.get("email"):
        raise invalid(["body", "guests"], _("A guest is a member or has a mail address."))
    return Guest(name=said["name"], email=said["email"], role=said["role"])


APPOINTMENT = Adapter(fields=SAID, without=frozenset({"content"}), read=_read)
