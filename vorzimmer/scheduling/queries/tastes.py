"""Whose rules for appointments the actor may see."""

from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404

from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.scheduling.models import AppointmentRules
from vorzimmer.scheduling.rules import tastes as rules


def get_person(actor: Actor, pk: UUID) -> Membership:
    """Oneself, or somebody whom the actor assists; 404 otherwise."""
    if pk == actor.id:
        return actor.membership
    member: Membership = get_object_or_404(Membership.objects.select_related("user", "workspace"), pk=pk, left_at=None)
    if rules.propose(actor, member):
        raise Http404
    return member


def proposed_rules(actor: Actor, pk: UUID) -> AppointmentRules:
    """Those of a person whom the actor may see; 404 before anything was said."""
    found: AppointmentRules = get_object_or_404(AppointmentRules.objects.all(), membership=get_person(actor, pk))
    return found


def rules_for(member: Membership) -> AppointmentRules | None:
    """What they have said so far."""
    rows = AppointmentRules.objects.select_related("membership__user", "proposed_by__user", "changed_by__user")
    return rows.filter(membership=member).first()
