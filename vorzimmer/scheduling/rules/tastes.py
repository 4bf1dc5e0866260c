"""Who may say how somebody likes their appointments."""

from datetime import time
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Part
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.scheduling.models import AppointmentRules

Reason = str | Promise | None


def keep(actor: Actor, membership: Membership) -> Reason:
    """Everybody their own."""
    return None if actor.id == membership.pk else _("Everybody keeps their own rules.")


def propose(actor: Actor, membership: Membership) -> Reason:
    """Whoever assists somebody may write down how that person likes it; it counts once the person has confirmed."""
    if membership.left_at is not None:
        return _("This person no longer belongs to the workspace.")
    if actor.id == membership.pk:
        return _("You keep your own rules yourself.")
    assists = Part.objects.filter(membership=actor.membership, until=None, role__in=("lead", "backup", "coordinator"))
    clients = Part.objects.filter(membership=membership, until=None, role="contact")
    here = clients.filter(engagement__in=assists.values("engagement"))
    if actor.runs_the_workspace or here.exists():
        return None
    return _("Only who assists this person can propose rules.")


def answer(actor: Actor, rules: AppointmentRules) -> Reason:
    """The person whose rules they are, while something is proposed."""
    if not rules.waits:
        return _("Nothing is proposed at the moment.")
    return keep(actor, rules.membership)


def sense(said: dict[str, Any]) -> Reason:
    """Times in their order, sensible numbers."""
    for first, last in (("earliest", "latest"), ("lunch_from", "lunch_until")):
        begins, ends = said.get(first), said.get(last)
        if isinstance(begins, time) and isinstance(ends, time) and begins >= ends:
            return _("The end comes before the beginning.")
    if (said.get("lunch_from") is None) != (said.get("lunch_until") is None):
        return _("A break needs a beginning and an end.")
    if not 0 <= said.get("buffer", 0) <= 240:
        return _("A buffer is at most four hours.")
    return None
