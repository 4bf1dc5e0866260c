"""Mornings, evenings and weeks as far as somebody may read them."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from vorzimmer.engagements.models import Engagement
from vorzimmer.engagements.queries import visible_engagements
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor
from vorzimmer.rhythm.models import CheckIn, CheckInLine
from vorzimmer.rhythm.models.schedule import Kind
from vorzimmer.rhythm.sides import belongs

DRAFT = CheckIn.State.DRAFT


def get_check_in(actor: Actor, pk: UUID) -> CheckIn:
    """404 for everybody who stands on no side, and for the client while it is a draft."""
    found: CheckIn = get_object_or_404(
        _readable(CheckIn.objects.filter(engagement__in=visible_engagements(actor))), pk=pk
    )
    if not may_read(actor, found):
        raise Http404
    return found


def get_check_in_line(actor: Actor, pk: UUID) -> CheckInLine:
    """404 as for the whole."""
    line: CheckInLine = get_object_or_404(CheckInLine.objects.select_related("task", "question"), pk=pk)
    line.check_in = get_check_in(actor, line.check_in_id)
    return line


def may_read(actor: Actor, check_in: CheckIn) -> bool:
    """Both sides; a draft the assistants only."""
    if check_in.is_draft:
        return check_in.engagement.team.side_of(actor) == "assistant"
    return belongs(actor, check_in.engagement)


def lines_of(check_in: CheckIn) -> list[CheckInLine]:
    """In the order that holds; one query."""
    lines = list(CheckInLine.objects.filter(check_in=check_in).select_related("task", "question"))
    for line in lines:
        line.check_in = check_in
    return lines


def newest_of(actor: Actor, engagement: Engagement, kinds: tuple[str, ...] = CheckIn.KINDS) -> list[CheckIn]:
    """The last two weeks, newest first; the caller has made sure that the actor stands on a side. One query."""
    side = engagement.team.side_of(actor)
    found = CheckIn.objects.filter(engagement=engagement, kind__in=kinds).order_by("-on", "-id")
    if side != "assistant":
        found = found.exclude(state__in=(DRAFT, CheckIn.State.LEFT_OUT))
    rows = list(found.select_related("written_by__user", "answered_by__user")[:16])
    for row in rows:
        row.engagement = engagement
    return rows


def mornings_for(actor: Actor, places: Mapping[UUID, str], today: date) -> list[CheckIn]:
    """What waits on Today: a draft of this day for whoever writes, a morning for the client; one query with its lines.

    `places`: engagements with the side of the reader.
    """
    ours = [pk for pk, side in places.items() if side == "assistant"]
    theirs = [pk for pk, side in places.items() if side == "client"]
    mine = Q(check_in__state=DRAFT, check_in__engagement__in=ours, check_in__written_by=actor.membership)
    asked = Q(check_in__kind=Kind.MORNING, check_in__engagement__in=theirs, check_in__answered_at=None)
    asked &= Q(check_in__state__in=(CheckIn.State.SENT, CheckIn.State.CHANGED), check_in__stands_at__gt=clock.now())
    rows = CheckInLine.objects.filter(mine & Q(check_in__on__gte=today) | asked).select_related(
        "check_in__engagement__client", "check_in__engagement__workspace", "check_in__written_by__user", "task"
    )
    found: dict[UUID, CheckIn] = {}
    for line in rows.order_by("check_in__on", "check_in_id", "position", "id"):
        check_in = found.setdefault(line.check_in_id, line.check_in)
        line.check_in = check_in
        check_in.shown_lines = [*check_in.shown_lines, line]
    return list(found.values())


def _readable(rows: "QuerySet[CheckIn]") -> "QuerySet[CheckIn]":
    return rows.select_related(
        "engagement__client", "engagement__workspace", "written_by__user", "answered_by__user", "read_by__user"
    )
