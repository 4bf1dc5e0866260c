"""What the agreement says, beside a button or below a record."""

from typing import Any
from uuid import UUID

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from vorzimmer.agreements.clauses import ACTS, CLAUSES
from vorzimmer.agreements.clauses.amounts import money as money_words
from vorzimmer.agreements.views.outcomes import Outcome, outcome_of
from vorzimmer.agreements.words import because_words
from vorzimmer.engagements.models import Engagement
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.models import Task

register = template.Library()
NUMBERED = {str(clause.number): key for key, clause in CLAUSES.items()}
"""The number of a clause to its place on the page."""


@register.inclusion_tag("agreements/outcome.html", takes_context=True)
def outcome(
    context: Any, place: Task | Engagement, act: str, kind: str = "", amount: int | None = None
) -> dict[str, Any]:
    """A chip: free, is reported, needs approval, outside; with the reason. Nothing without a signed agreement."""
    actor: Actor = context["request"].actor
    return {"said": outcome_of(actor, place, {"act": act, "kind": kind, "amount_cents": amount})}


@register.simple_tag
def because(said: Any) -> SafeString:
    """Why, as a link to the clause. `said` is a request, a deed, or an outcome; empty where no agreement was asked."""
    if isinstance(said, Outcome):
        return _link(said.verdict.version_id, said.verdict.clause, said.verdict.version)
    return _link(said.version_id, said.clause, said.version.number if said.version_id else 0)


@register.simple_tag
def act_words(act: str) -> str:
    """What an act is called; its key where nobody knows it any more."""
    return str(ACTS.get(act, act))


@register.simple_tag
def cents(amount: int | None, currency: str = "EUR") -> str:
    """Cents as people write an amount; empty without one."""
    return "" if amount is None else money_words(amount, currency)


@register.simple_tag
def scope_kind(slug: str, kinds: dict[str, str]) -> str:
    """What a kind of task is called; its slug where it is no longer offered."""
    return kinds.get(slug, slug)


def _link(version_id: UUID | None, clause: str, version: int) -> SafeString:
    if version_id is None or not clause:
        return SafeString("")
    place = reverse("agreements:version", args=[version_id])
    words = because_words(clause, version)
    return format_html(
        '<a class="because" href="{}#{}">{}</a>', place, NUMBERED.get(clause.partition(".")[0], ""), words
    )
