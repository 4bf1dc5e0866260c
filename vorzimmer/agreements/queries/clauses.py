"""Clauses of a version with what is said about them."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.http import Http404

from vorzimmer.agreements.clauses import CLAUSES
from vorzimmer.agreements.models import (
    ClauseComment,
    ClauseRevision,
    ClauseSeen,
    Signature,
    Version,
    VersionClause,
)
from vorzimmer.people.actor import Actor

from .versions import get_version

ORDER = {key: place for place, key in enumerate(CLAUSES)}


def clauses_of(version: Version) -> list[VersionClause]:
    """In the order of their numbers; one query."""
    return clauses_beside(version, None)[0]


def clauses_beside(version: Version, base: Version | None) -> tuple[list[VersionClause], dict[str, dict[str, Any]]]:
    """The clauses of a version, and what an earlier one says, by key; one query for both."""
    both = [each for each in (version, base) if each is not None]
    found = VersionClause.objects.filter(version__in=both).select_related(
        "accepted_client_by__user", "accepted_assistant_by__user", "changed_by__user"
    )
    rows = sorted(found, key=lambda clause: ORDER.get(clause.key, len(ORDER)))
    here = [clause for clause in rows if clause.version_id == version.pk]
    for clause in here:
        clause.version = version
    return here, {clause.key: clause.body for clause in rows if clause.version_id != version.pk}


def bodies_of(version: Version) -> dict[str, dict[str, Any]]:
    """What each clause says, as it is kept; by key."""
    found = dict(VersionClause.objects.filter(version=version).values_list("key", "body"))
    return {key: found[key] for key in CLAUSES if key in found}


def comments_of(version: Version) -> dict[UUID, list[ClauseComment]]:
    """By key of clause, oldest first; one query."""
    found: dict[UUID, list[ClauseComment]] = defaultdict(list)
    rows = ClauseComment.objects.filter(clause__version=version).select_related("by__user", "settled_by__user")
    for comment in rows.order_by("at", "id"):
        found[comment.clause_id].append(comment)
    return found


def signatures_of(versions: Iterable[Version]) -> dict[UUID, dict[str, Signature]]:
    """By key of version and side; one query."""
    found: dict[UUID, dict[str, Signature]] = defaultdict(dict)
    for signature in Signature.objects.filter(version__in=list(versions)).select_related("by__user"):
        found[signature.version_id][signature.side] = signature
    return found


def seen_by(actor: Actor, version: Version) -> dict[UUID, dict[str, Any]]:
    """Clauses that have changed since the actor last read them, with what they said then."""
    marks = ClauseSeen.objects.filter(clause__version=version, by=actor.membership).select_related("clause")
    behind = {mark.clause_id: mark.revision for mark in marks if mark.revision < mark.clause.revision}
    if not behind:
        return {}
    before = ClauseRevision.objects.filter(clause__in=list(behind))
    return {each.clause_id: each.body for each in before if each.number == behind[each.clause_id]}


def wordings_before(clause: VersionClause) -> list[ClauseRevision]:
    """What a clause said before, oldest first."""
    return list(ClauseRevision.objects.filter(clause=clause).select_related("by__user").order_by("number"))


def get_clause(actor: Actor, pk: UUID) -> VersionClause:
    """404 if it belongs to no version that the actor may read."""
    found = VersionClause.objects.filter(pk=pk).first()
    if found is None:
        raise Http404
    found.version = get_version(actor, found.version_id)
    return found


def get_comment(actor: Actor, pk: UUID) -> ClauseComment:
    """404 if it belongs to no version that the actor may read."""
    found = ClauseComment.objects.filter(pk=pk).select_related("by__user").first()
    if found is None:
        raise Http404
    found.clause = get_clause(actor, found.clause_id)
    return found
