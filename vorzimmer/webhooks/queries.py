"""What the owner sees of webhooks."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404

from vorzimmer.journal.happenings import KINDS
from vorzimmer.people.actor import Actor
from vorzimmer.tenancy.prepared import Prepared
from vorzimmer.webhooks import rules
from vorzimmer.webhooks.models import Attempt, Dispatch, Endpoint

PAGE = 50
LISTENING = Prepared(
    lambda: Endpoint.objects.filter(off="", removed_at=None, member__left_at=None).select_related("member")
)
OWN = ("webhooks.", "api.", "notifications.", "overviews.", "search.", "second_reading.", "portability.")
"""Rooms whose happenings no endpoint hears of: they are about the outside, or about how somebody likes it."""


@dataclass(frozen=True, slots=True)
class LogPage:
    """A page of the log, newest first; `before` is where the next one begins."""

    rows: list[Dispatch]
    before: UUID | None


def endpoints(actor: Actor) -> list[Endpoint]:
    """All that are there, by name; none for others than the owner."""
    if rules.look(actor, actor.workspace):
        return []
    here = Endpoint.objects.filter(removed_at=None).select_related("member__user", "engagement__client")
    return list(here.order_by("name", "id"))


def get_endpoint(actor: Actor, pk: UUID) -> Endpoint:
    """404 if there is none that the actor may see."""
    if rules.look(actor, actor.workspace):
        raise Http404
    return get_object_or_404(Endpoint.objects.filter(removed_at=None).select_related("member__user"), pk=pk)


def get_dispatch(actor: Actor, pk: UUID) -> Dispatch:
    """404 if there is none that the actor may see."""
    if rules.look(actor, actor.workspace):
        raise Http404
    return get_object_or_404(
        Dispatch.objects.select_related("endpoint__member__user"), pk=pk, endpoint__removed_at=None
    )


def log_of(endpoint: Endpoint, *, state: str = "", before: UUID | None = None) -> LogPage:
    """What was sent to it, newest first."""
    rows = Dispatch.objects.filter(endpoint=endpoint).order_by("-id")
    rows = rows.filter(state=state) if state in Dispatch.State.values else rows
    found = list((rows.filter(pk__lt=before) if before else rows)[: PAGE + 1])
    return LogPage(found[:PAGE], found[PAGE - 1].pk if len(found) > PAGE else None)


def attempts_of(dispatch: Dispatch) -> list[Attempt]:
    """Newest first."""
    return list(Attempt.objects.filter(dispatch=dispatch).order_by("-number"))


def listening(member_ids: Iterable[UUID], kind: str, engagement_id: UUID | None) -> list[Endpoint]:
    """Endpoints that hear of this: on, wanting it, and added by somebody who is here and may see it. One query."""
    wanting = [endpoint for endpoint in LISTENING.rows() if endpoint.hears(kind, engagement_id)]
    allowed = set(member_ids) if wanting else set()
    return [endpoint for endpoint in wanting if endpoint.member_id in allowed]


def offered_kinds() -> list[str]:
    """Kinds of happening that an endpoint can choose, in order."""
    return sorted(kind for kind in KINDS if not kind.startswith(OWN))
