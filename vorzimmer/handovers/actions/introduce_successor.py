"""Introduce somebody who takes over for good."""

from datetime import date

from django.utils.translation import gettext as _

from vorzimmer.engagements import actions as engagements
from vorzimmer.engagements.models import Engagement, Part
from vorzimmer.foundation import clock
from vorzimmer.handovers import making
from vorzimmer.handovers.entries import SuccessorIntroduced
from vorzimmer.handovers.models import Plan, Successor
from vorzimmer.handovers.rules import partings as rules
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership

from .begin_plan import begin_plan


@action(may=rules.introduce)
def introduce_successor(
    *, actor: Actor, engagement: Engagement, person: Membership, takes_over_on: date
) -> SuccessorIntroduced:
    """They look on from now on (part: observer, unless they stand in here already) and lead from that day.

    A plan for the change begins. NotAllowed for the present lead and for who is no assistant of the workspace.
    """
    lead = engagement.team.lead
    if person.role != Membership.Role.ASSISTANT or person.left_at is not None or (lead and lead.pk == person.pk):
        raise NotAllowed(_("Only another assistant of the workspace can take over."))
    without_key = actor.through(actor.door)
    part = next((part for part in engagement.team.parts if part.membership_id == person.pk), None)
    if part is None:
        added = engagements.add_part(
            actor=without_key, engagement=engagement, membership=person, role=Part.Role.OBSERVER
        )
        part, engagement = added.part, making.fresh(engagement)
    today = clock.now().date()
    plan = begin_plan(
        actor=without_key, engagement=engagement, kind=Plan.Kind.SUCCESSOR, begins_on=today,
        ends_on=max(today, takes_over_on),
    ).plan  # fmt: skip
    successor = Successor.objects.create(
        engagement=engagement, person=person, plan=plan, part=part, takes_over_on=takes_over_on,
        introduced_by=actor.membership,
    )  # fmt: skip
    return SuccessorIntroduced(successor=successor)
