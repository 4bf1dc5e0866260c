"""Begin the agreement of an engagement."""

from datetime import date
from typing import Any

from vorzimmer.agreements.clauses import CLAUSES
from vorzimmer.agreements.clauses.starting import start
from vorzimmer.agreements.entries import AgreementBegun
from vorzimmer.agreements.models import Agreement, Side, Version, VersionClause
from vorzimmer.agreements.rules import negotiating as rules
from vorzimmer.agreements.rules.reading import side_of
from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import moments
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.begin)
def begin_agreement(
    *,
    actor: Actor,
    engagement: Engagement,
    form: str,
    currency: str = "EUR",
    effective_on: date | None = None,
    bodies: dict[str, Any] | None = None,
) -> AgreementBegun:
    """The first draft, with the clauses of this form; `bodies` replaces some of them (by key).

    The side that begins offers it; begun by the coordination it is the assistant's to offer. Raises ValueError for a
    form that there is not, and ClauseError for a body that cannot be read.
    """
    form = Agreement.Form(form)
    begun = start(form)
    begun["rate"]["currency"] = currency
    bodies = begun | (bodies or {})
    read = {key: kind.from_json(bodies[key]).as_json() for key, kind in CLAUSES.items()}
    side = side_of(actor, engagement, form) or Side.ASSISTANT
    agreement = Agreement(engagement=engagement, form=form, currency=currency, created_by=actor.membership)
    agreement.save()
    version = Version(
        agreement=agreement, number=1, turn=side, created_by=actor.membership,
        effective_on=effective_on or moments.today(),
    )  # fmt: skip
    version.save()
    VersionClause.objects.bulk_create(VersionClause(version=version, key=key, body=body) for key, body in read.items())
    return AgreementBegun(version=version, side=side)
