"""Who may arrange when mornings, reports and the pulse come. Nobody alone: one side proposes, the other agrees."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.people.actor import Actor
from vorzimmer.rhythm.models import Schedule, ScheduleProposal
from vorzimmer.rhythm.sides import belongs

Reason = str | Promise | None

BETWEEN_THE_TWO = _("This is between the client and the assistants.")


def arrange(actor: Actor, engagement: Engagement) -> Reason:
    """Both sides, while they work together."""
    if not belongs(actor, engagement):
        return BETWEEN_THE_TWO
    return None if engagement.is_open else _("Nothing new begins while an engagement rests or parts.")


def rest(actor: Actor, schedule: Schedule) -> Reason:
    """Either side may stop or pause at any time, without asking."""
    if not belongs(actor, schedule.engagement):
        return BETWEEN_THE_TWO
    return None if schedule.is_on else _("It does not come any more.")


def resume(actor: Actor, schedule: Schedule) -> Reason:
    """What was paused goes on as both had agreed."""
    return rest(actor, schedule) or (_("It is not paused.") if schedule.paused_until is None else None)


def decide(actor: Actor, schedule_proposal: ScheduleProposal) -> Reason:
    """The side that did not propose it."""
    if not schedule_proposal.is_open:
        return _("This has been decided already.")
    side = schedule_proposal.engagement.team.side_of(actor)
    if side is None:
        return BETWEEN_THE_TWO
    return _("Your side proposed it. The other side decides.") if side == schedule_proposal.side else None


def take_back(actor: Actor, schedule_proposal: ScheduleProposal) -> Reason:
    """The side that proposed it."""
    if not schedule_proposal.is_open:
        return _("This has been decided already.")
    side = schedule_proposal.engagement.team.side_of(actor)
    return None if side == schedule_proposal.side else _("Only the side that proposed it takes it back.")
