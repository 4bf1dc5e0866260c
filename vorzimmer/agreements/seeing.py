"""Having read a wording is not history: no entry is written, the mark is set as upkeep."""

from collections.abc import Iterable

from django.db import transaction

from vorzimmer.agreements.models import ClauseSeen, Version, VersionClause
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor
from vorzimmer.tenancy.writes import writes_allowed


def mark_seen(actor: Actor, clauses: Iterable[VersionClause]) -> None:
    """The actor has read these clauses as they are now."""
    wordings = {clause.pk: clause.revision for clause in clauses}
    with transaction.atomic(), writes_allowed("reading"):
        marks = [
            ClauseSeen(clause_id=pk, by=actor.membership, revision=revision, at=clock.now())
            for pk, revision in wordings.items()
        ]
        ClauseSeen.objects.filter(clause__in=list(wordings), by=actor.membership).delete()
        ClauseSeen.objects.bulk_create(marks)


def mark_all_seen(actor: Actor, version: Version) -> None:
    """All clauses of a version, as they are now."""
    mark_seen(actor, VersionClause.objects.filter(version=version))
