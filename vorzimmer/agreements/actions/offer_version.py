"""Offer a version to the other side."""

from datetime import date

from vorzimmer.agreements.entries import VersionOffered
from vorzimmer.agreements.models import OTHER, Version, VersionClause
from vorzimmer.agreements.rules import negotiating as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.offer)
def offer_version(*, actor: Actor, version: Version, effective_on: date | None = None) -> VersionOffered:
    """Whoever offers accepts every clause thereby; the other side has thirty days. `effective_on`: from when it holds."""
    side = rules.side(actor, version)
    for clause in VersionClause.objects.filter(version=version, **{f"accepted_{side}_at": None}):
        clause.accept(side, actor.membership)
    version.offer(OTHER[side], effective_on or version.effective_on)
    return VersionOffered(version=version, to=OTHER[side])
