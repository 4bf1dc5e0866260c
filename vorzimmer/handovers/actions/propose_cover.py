"""Ask somebody to stand in."""

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.handovers.entries import CoverProposed
from vorzimmer.handovers.models import Absence, Cover, CoveredTask
from vorzimmer.handovers.rules import absences as rules
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.tasks.models import Task


@action(may=rules.propose)
def propose_cover(
    *,
    actor: Actor,
    absence: Absence,
    engagement: Engagement,
    person: Membership,
    tasks: tuple[Task, ...] = (),
    note: str = "",
) -> CoverProposed:
    """For one engagement, on the days of the absence. `tasks` go over for those days, besides what is due then.

    Whoever was asked before is no longer asked. NotAllowed if the person cannot stand in.
    """
    if reason := rules.can_cover(absence, engagement, person):
        raise NotAllowed(reason)
    if Cover.objects.filter(absence=absence, engagement=engagement, state=Cover.State.RUNNING).exists():
        raise NotAllowed(rules.BY_ITSELF)
    for before in Cover.objects.filter(absence=absence, engagement=engagement, state__in=Cover.LIVE):
        before.enter(Cover.State.DROPPED, ended_at=clock.now())
    cover = Cover.objects.create(
        absence=absence, engagement=engagement, person=person, note=note.strip(), proposed_by=actor.membership
    )
    CoveredTask.objects.bulk_create([
        CoveredTask(cover=cover, task=task, chosen_by=actor.membership)
        for task in tasks
        if task.engagement_id == engagement.pk
    ])  # fmt: skip
    return CoverProposed(cover=cover)
