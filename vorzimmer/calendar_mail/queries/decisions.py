"""What waits for a decision on an appointment: proposed times, unexpected guests, mails that did not arrive."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import models
from django.db.models import Case, F, Value, When
from django.http import Http404

from vorzimmer.calendar_mail.models import Counter, Invited, Unexpected
from vorzimmer.calendars.models import Appointment
from vorzimmer.calendars.queries import find_appointment
from vorzimmer.people.actor import Actor


@dataclass(frozen=True, slots=True)
class Proposed:
    """One row: what it is ("counter", "unexpected", "undelivered"), who, what they said, which time."""

    kind: str
    key: UUID
    who: str
    comment: str
    answer: str = ""
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    member: UUID | None = None
    """Whoever proposes, when they are of the house."""


def decisions_on(appointment: Appointment) -> list[Proposed]:
    """All of them, oldest first; one query. The caller has made sure that the reader sees the appointment."""
    text, moment = models.TextField(), models.DateTimeField(null=True)
    nothing, never = Value("", output_field=text), Value(None, output_field=moment)
    names = ("kind", "pk", "who", "email", "said", "what", "begins", "ends", "member")
    counters = Counter.objects.filter(appointment=appointment, state=Counter.State.OPEN).annotate(
        kind=Value("counter", output_field=text), email=F("attendee__email"), said=F("comment"), what=nothing,
        begins=F("starts_at"), ends=F("ends_at"), member=F("attendee__membership_id"),
        who=Case(
            When(attendee__membership=None, then=F("attendee__name")), default=F("attendee__membership__user__name"),
            output_field=text,
        ),
    )  # fmt: skip
    return _rows(appointment, counters.values_list(*names), names, nothing, never)


def _rows(
    appointment: Appointment, counters: "models.QuerySet[Counter]", names: tuple[str, ...], nothing: Value, never: Value
) -> list[Proposed]:
    text, nobody = models.TextField(), Value(None, output_field=models.UUIDField(null=True))
    unexpected = Unexpected.objects.filter(appointment=appointment, state=Unexpected.State.OPEN).annotate(
        kind=Value("unexpected", output_field=text), who=F("name"), said=F("comment"), what=F("answer"), begins=never,
        ends=never, member=nobody,
    )  # fmt: skip
    lost = Invited.objects.filter(appointment=appointment, withdrawn_at=None, undelivered_at__isnull=False).annotate(
        kind=Value("undelivered", output_field=text), who=F("name"), said=nothing, what=nothing, begins=never, ends=never,
        member=nobody,
    )  # fmt: skip
    found: Any = counters.union(unexpected.values_list(*names), lost.values_list(*names), all=True)
    rows = [dict(zip(names, row, strict=True)) for row in found]
    return [
        Proposed(
            row["kind"],
            row["pk"],
            row["who"] or row["email"],
            row["said"],
            row["what"],
            row["begins"],
            row["ends"],
            row["member"],
        )
        for row in sorted(rows, key=lambda row: str(row["pk"]))
    ]


def open_proposals(appointment: Appointment, original_at: datetime | None = None) -> list[Counter]:
    """Times that somebody of the house has proposed to whoever invited; of a series for that date."""
    rows = Counter.objects.filter(appointment=appointment, state=Counter.State.OPEN, attendee__membership__isnull=False)
    if appointment.is_series:
        rows = rows.filter(original_at=original_at)
    return list(rows.select_related("attendee__membership", "appointment__calendar__engagement"))


def get_counter(actor: Actor, pk: UUID) -> Counter:
    """Http404 when the actor does not see the appointment."""
    counter = Counter.objects.select_related("attendee").filter(pk=pk).first()
    if counter is None:
        raise Http404
    counter.appointment = find_appointment(actor, counter.appointment_id)
    return counter


def get_unexpected(actor: Actor, pk: UUID) -> Unexpected:
    """Http404 when the actor does not see the appointment."""
    guest = Unexpected.objects.filter(pk=pk).first()
    if guest is None:
        raise Http404
    guest.appointment = find_appointment(actor, guest.appointment_id)
    return guest
