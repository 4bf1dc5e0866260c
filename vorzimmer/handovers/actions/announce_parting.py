"""Announce that an engagement ends."""

from datetime import date

from django.utils.translation import gettext as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock, moments
from vorzimmer.handovers import leaving, making
from vorzimmer.handovers.entries import PartingAnnounced
from vorzimmer.handovers.models import Parting, Plan
from vorzimmer.handovers.rules import partings as rules
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor

from .begin_plan import begin_plan


@action(may=rules.announce)
def announce_parting(
    *,
    actor: Actor,
    engagement: Engagement,
    ends_on: date | None = None,
    immediate: bool = False,
    reason: str = "",
    may_be_said: str = "",
) -> PartingAnnounced:
    """On a day, by default the first that the agreement's notice allows; or at once, for an important reason.

    A plan is built from what is open. `reason` is read by whoever writes it and the coordination, `may_be_said` by
    all. NotAllowed for a day that is too early, and for an immediate end without a reason.
    """
    notice = leaving.notice_until(engagement, clock.now().date())
    last_day = clock.now().date() if immediate else ends_on or leaving.usual_last_day(engagement, clock.now().date())
    if immediate and not reason.strip():
        raise NotAllowed(_("An end at once needs a reason; the coordination reads it."))
    if not immediate and (why := rules.day_fits(actor, engagement, last_day, notice)):
        raise NotAllowed(why)
    before = engagement.stage
    without_key = actor.through(actor.door)
    plan = None
    if not immediate:
        plan = begin_plan(
            actor=without_key, engagement=engagement, kind=Plan.Kind.PARTING, begins_on=moments.today(),
            ends_on=last_day,
        ).plan  # fmt: skip
        making.add_lines(plan, actor.membership, leaving.lines_from_what_is_open(engagement, last_day))
    engagement.change(stage=Engagement.Stage.PARTING)
    side = engagement.team.side_of(actor) or "coordination"
    parting = Parting.objects.create(
        engagement=engagement, plan=plan, announced_by=actor.membership, side=side, ends_on=last_day,
        immediate=immediate, reason=reason.strip(), may_be_said=may_be_said.strip(), stage_before=before,
    )  # fmt: skip
    return PartingAnnounced(parting=parting)
