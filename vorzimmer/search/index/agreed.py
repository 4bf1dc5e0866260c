"""How signed agreements and requests for approval become documents: sentence by sentence, as they are read."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.utils import translation
from django.utils.translation import gettext as _

from vorzimmer.agreements.clauses import CLAUSES, Names
from vorzimmer.agreements.models import Approval, Version, VersionClause
from vorzimmer.agreements.wording import kinds_by_slug
from vorzimmer.search.index.documents import Document, pieces
from vorzimmer.search.models import Thing
from vorzimmer.tenancy.rooms import current_workspace


def of_versions(versions: Sequence[Version]) -> list[Document]:
    """What both have signed, in the workspace's language; nothing of what is negotiated, lapsed or withdrawn."""
    signed = [version for version in versions if version.is_signed]
    if not signed:
        return []
    bodies: dict[UUID, dict[str, Any]] = defaultdict(dict)
    rows = VersionClause.objects.filter(version__in=signed).values_list("version_id", "key", "body")
    for version_id, key, body in rows:
        bodies[version_id][key] = body
    with translation.override(current_workspace().language):
        kinds = kinds_by_slug()
        return [
            Document(
                Thing.Kind.AGREEMENT, each.pk, each.created_at, _("Agreement, version %(number)s") % {"number": each.number},
                _sentences(each, bodies[each.pk], kinds), each.agreement.engagement_id, None, each.created_by_id,
            )
            for each in signed
        ]  # fmt: skip


def of_approvals(approvals: Sequence[Approval]) -> list[Document]:
    """What was asked for, with whom, and the reason that was given."""
    return [
        Document(
            Thing.Kind.APPROVAL, each.pk, each.asked_at, each.what, pieces(each.person, each.reason),
            each.engagement_id, each.task_id, each.asked_by_id,
        )
        for each in approvals
    ]  # fmt: skip


def _sentences(version: Version, bodies: dict[str, Any], kinds: dict[str, str]) -> tuple[str, ...]:
    names = Names(
        client=version.parties["client"], assistant=version.parties["assistant"], currency=version.agreement.currency,
        kinds=kinds, form=version.agreement.form,
    )  # fmt: skip
    return pieces(*(
        sentence.text
        for key, kind in CLAUSES.items() if key in bodies
        for sentence in kind.from_json(bodies[key]).sentences(names)
    ))  # fmt: skip
