"""The last day: what the other side could open is closed, within this very change."""

from vorzimmer.engagements import actions as engagements
from vorzimmer.engagements.entries import facts_of
from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.handovers import leaving, making, readiness, retaining, work
from vorzimmer.handovers.arranging import arranger
from vorzimmer.handovers.entries import EngagementEnded
from vorzimmer.handovers.models import Parting, Plan
from vorzimmer.handovers.rules import partings as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.end)
def end_engagement(*, actor: Actor, parting: Parting) -> EngagementEnded:
    """Open work is withdrawn, accesses end, the assistants leave; what each side keeps for how long is written down.

    Earlier than announced, today is the last day, in the references that were written before as well.
    """
    today = clock.now().date()
    engagement = making.fresh(parting.engagement)
    acting = arranger(engagement, actor.membership)
    ready = readiness.of(engagement).percent
    leaving.drop_covers(acting, engagement)
    work.close_all(engagement, acting, str(leaving.ENDED_REASON))
    engagements.change_engagement(
        actor=acting, engagement=engagement, **{**facts_of(engagement), "stage": Engagement.Stage.ENDED}
    )
    left = leaving.let_assistants_go(acting, engagement)
    last_day = min(parting.ends_on, today)
    parting.change(done_by=acting.membership, done_at=clock.now(), readiness_then=ready, ends_on=last_day)
    for letter in engagement.references.filter(worked_until__gt=last_day):
        letter.end(last_day)
    for plan in engagement.plans.filter(state=Plan.State.RUNNING):
        plan.close(Plan.State.FINISHED, acting.membership)
    retaining.begin(parting, today)
    parting.engagement = making.fresh(engagement)
    return EngagementEnded(parting=parting, left=[str(key) for key in left])
