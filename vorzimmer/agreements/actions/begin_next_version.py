"""Begin a change of the agreement."""

from datetime import date

from vorzimmer.agreements.entries import NextVersionBegun
from vorzimmer.agreements.models import Agreement, Side, Signature, Version, VersionClause
from vorzimmer.agreements.rules import negotiating as rules
from vorzimmer.agreements.rules.reading import side_of
from vorzimmer.foundation import clock, moments
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership


@action(may=rules.begin_next)
def begin_next_version(*, actor: Actor, agreement: Agreement, effective_on: date | None = None) -> NextVersionBegun:
    """The next version says what the last signed one says, or, where nothing was signed yet, what was tried last.

    What both have signed they need not accept once more: only what changes is talked about.
    """
    before = list(Version.objects.filter(agreement=agreement).order_by("-number"))
    source = next((version for version in before if version.is_signed), before[0])
    side = side_of(actor, agreement.engagement, agreement.form) or Side.ASSISTANT
    version = Version(
        agreement=agreement, number=before[0].number + 1, turn=side, created_by=actor.membership,
        effective_on=effective_on or moments.today(),
    )  # fmt: skip
    version.save()
    signed = {each.side: each.by for each in Signature.objects.filter(version=source).select_related("by")}
    VersionClause.objects.bulk_create(
        _copy(clause, version, signed if source.is_signed else {})
        for clause in VersionClause.objects.filter(version=source)
    )
    return NextVersionBegun(version=version, side=side)


def _copy(clause: VersionClause, version: Version, signed: dict[str, Membership]) -> VersionClause:
    copy, now = VersionClause(version=version, key=clause.key, body=clause.body), clock.now()
    for side, by in signed.items():
        setattr(copy, f"accepted_{side}_by", by)
        setattr(copy, f"accepted_{side}_at", now)
    return copy
