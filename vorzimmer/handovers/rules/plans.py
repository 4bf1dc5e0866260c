"""Who may begin a plan, work on it, and pass its gates."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.engagements.team import Team
from vorzimmer.handovers.models import Gate, Plan, PlanReview, PlanStep
from vorzimmer.people.actor import Actor, Door
from vorzimmer.tasks.rules import flow

Reason = str | Promise | None
OVER = _("This plan is finished.")


def takes_part(actor: Actor, engagement: Engagement) -> bool:
    """Either side, and who coordinates."""
    team = engagement.team
    return team.side_of(actor) is not None or team.coordinates(actor)


def concerns(actor: Actor, team: Team, side: str) -> bool:
    """Whether a step of that side is one of the person's."""
    if side == PlanStep.Side.COORDINATION:
        return team.coordinates(actor)
    standing = team.side_of(actor)
    return standing is not None and side in (standing, PlanStep.Side.BOTH)


def begin(actor: Actor, engagement: Engagement) -> Reason:
    """Both sides and the coordination, while the engagement lasts."""
    if not takes_part(actor, engagement):
        return _("Only the two sides and the coordination begin a plan.")
    return _("This engagement has ended.") if engagement.stage == Engagement.Stage.ENDED else None


def arrange(actor: Actor, plan: Plan) -> Reason:
    """Whoever may begin one: steps are added, changed and removed together."""
    if not plan.is_running:
        return OVER
    return None if takes_part(actor, plan.engagement) else _("Only the two sides and the coordination change the plan.")


def arrange_step(actor: Actor, step: PlanStep) -> Reason:
    """As the plan it is in."""
    return arrange(actor, step.plan)


def tick(actor: Actor, step: PlanStep) -> Reason:
    """Whoever it is for, and who coordinates; its task when that is done."""
    return _("This step is done.") if step.is_done else _for_me(actor, step)


def make_task(actor: Actor, step: PlanStep) -> Reason:
    """Whoever may tick it and may begin a task there; one task for a step."""
    if step.task_id is not None:
        return _("A task has been made of this step already.")
    return tick(actor, step) or flow.write_draft(actor, step.plan.engagement)


def untick(actor: Actor, step: PlanStep) -> Reason:
    """Whoever may tick it."""
    return _for_me(actor, step) if step.is_done else _("This step is open.")


def _for_me(actor: Actor, step: PlanStep) -> Reason:
    if not step.plan.is_running:
        return OVER
    team = step.plan.engagement.team
    if team.coordinates(actor) or (actor.door == Door.SCHEDULE and step.task_id is not None):
        return None
    if step.who_id is not None:
        return None if step.who_id == actor.id else _("This step is for somebody else.")
    return None if concerns(actor, team, step.side) else _("This step is for the other side.")


def pass_gate(actor: Actor, gate: Gate) -> Reason:
    """A deciding contact; who coordinates and the house as well, unless the assistant's rights grow with it."""
    if not gate.plan.is_running:
        return OVER
    if gate.is_passed:
        return _("This has been reached already.")
    team = gate.plan.engagement.team
    if team.may_decide(actor):
        return None
    if gate.stage is not None:
        return _("Rights grow with this: a deciding contact says that it is reached.")
    if actor.door == Door.SCHEDULE or team.coordinates(actor):
        return None
    return _("A deciding contact or the coordination says that this is reached.")


def finish(actor: Actor, plan: Plan) -> Reason:
    """A deciding contact and who coordinates."""
    if not plan.is_running:
        return OVER
    team = plan.engagement.team
    if team.may_decide(actor) or team.coordinates(actor) or actor.door == Door.SCHEDULE:
        return None
    return _("A deciding contact or the coordination finishes the plan.")


def review(actor: Actor, plan: Plan) -> Reason:
    """Each side once, while the plan runs."""
    if not plan.is_running:
        return OVER
    if plan.engagement.team.side_of(actor) is None:
        return _("Only the two sides look back.")
    if PlanReview.objects.filter(plan=plan, by=actor.membership).exists():
        return _("You have looked back already.")
    return None
