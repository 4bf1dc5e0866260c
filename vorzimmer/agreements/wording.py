"""What is signed: the clauses and the frame around them, as a text that says the same in every language."""

from collections.abc import Mapping

from vorzimmer.agreements import clauses
from vorzimmer.agreements.clauses.canonical import canonical_text, digest
from vorzimmer.agreements.models import Agreement, Version
from vorzimmer.agreements.queries import bodies_of
from vorzimmer.engagements.models import Engagement
from vorzimmer.tasks.queries import kind_faces


def parties_of(agreement: Agreement) -> dict[str, str]:
    """Who the two are: the client, and the lead assistant or their agency."""
    lead = agreement.engagement.team.lead
    agency = agreement.form == Agreement.Form.AGENCY
    name = agreement.engagement.workspace.name if agency or lead is None else lead.name
    return {"client": agreement.engagement.client.name, "assistant": name}


def names_of(version: Version, language: str = "") -> clauses.Names:
    """For the sentences of this version: of a signed one the names as they were then."""
    parties = version.parties or parties_of(version.agreement)
    return clauses.Names(
        client=parties["client"], assistant=parties["assistant"], currency=version.agreement.currency,
        kinds=kinds_of(version.engagement), language=language, form=version.agreement.form,
    )  # fmt: skip


def kinds_of(engagement: Engagement) -> Mapping[str, str]:
    """What kinds of task are called in the reader's language; one query."""
    return kinds_by_slug()


def kinds_by_slug() -> dict[str, str]:
    """The same for the whole workspace."""
    return {slug: str(face.name) for slug, face in kind_faces().items()}


def wording_of(version: Version) -> tuple[dict[str, str], str, str]:
    """The parties, the canonical text and its digest, as both would sign it now."""
    agreement = version.agreement
    parties = parties_of(agreement)
    header = {
        "agreement": str(agreement.pk), "version": version.number, "form": agreement.form,
        "currency": agreement.currency, "effective_on": version.effective_on.isoformat(), **parties,
    }  # fmt: skip
    text = canonical_text(header, bodies_of(version))
    return parties, text, digest(text)
