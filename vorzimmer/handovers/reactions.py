"""What follows by itself: an end at once, a search for cover, the first day of it, a step whose task is done."""

from vorzimmer.foundation import moments
from vorzimmer.handovers import actions, making, revocation
from vorzimmer.handovers.arranging import arranger
from vorzimmer.handovers.entries import AbsenceAnnounced, CoverAccepted, FilesWanted, PartingAnnounced
from vorzimmer.handovers.jobs.packing import pack_files
from vorzimmer.handovers.models import Plan, PlanStep
from vorzimmer.handovers.queries.candidates import candidates_for
from vorzimmer.journal import reactions
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.people.actor import Actor, Door
from vorzimmer.tasks.entries import ApprovalTakenBack, DeliveryApproved, TaskReopened
from vorzimmer.tasks.models import Task


@reactions.on(PartingAnnounced)
def end_at_once(actor: Actor, happened: PartingAnnounced, entry: Entry) -> None:
    """An end for an important reason takes effect within the same request."""
    if happened.parting.immediate:
        actions.end_engagement(actor=actor.through(Door.SCHEDULE), parting=happened.parting)


@reactions.on(AbsenceAnnounced)
def look_for_cover(actor: Actor, happened: AbsenceAnnounced, entry: Entry) -> None:
    """Who is ill presses one button: in each engagement the one who fits best is asked."""
    absence = happened.absence
    if not absence.sick:
        return
    for place in candidates_for(absence):
        if place.candidates:
            person = place.candidates[0].person
            actions.propose_cover(
                actor=actor.through(actor.door), absence=absence, engagement=place.engagement, person=person
            )


@reactions.on(CoverAccepted)
def begin_on_the_day(actor: Actor, happened: CoverAccepted, entry: Entry) -> None:
    """A short plan for both; and when the first day is here already it begins now."""
    cover, absence, today = happened.cover, happened.cover.absence, moments.today()
    engagement = making.fresh(cover.engagement)
    try:
        arranging = arranger(engagement, cover.proposed_by)
        if not absence.sick:
            actions.begin_plan(
                actor=arranging, engagement=engagement, kind=Plan.Kind.COVER, begins_on=min(today, absence.first_on),
                ends_on=absence.last_on,
            )  # fmt: skip
    except (LookupError, NotAllowed):
        return
    if absence.first_on <= today <= absence.last_on:
        actions.begin_cover(actor=arranging, cover=cover)


@reactions.on(FilesWanted)
def pack(actor: Actor, happened: FilesWanted, entry: Entry) -> None:
    """In the background, once the request is through."""
    pack_files.enqueue(str(happened.files.pk))


@reactions.on(DeliveryApproved)
def tick_its_step(actor: Actor, happened: DeliveryApproved, entry: Entry) -> None:
    """The result is approved: the step of the plan from which the task was made is done."""
    for step in PlanStep.objects.filter(task=happened.task, done_at=None, plan__state=Plan.State.RUNNING):
        actions.tick_plan_step(actor=actor.through(Door.SCHEDULE), step=step)


@reactions.on(ApprovalTakenBack)
def open_after_approval(actor: Actor, happened: ApprovalTakenBack, entry: Entry) -> None:
    """It was not done after all."""
    _open_its_step(actor, happened.task)


@reactions.on(TaskReopened)
def open_again(actor: Actor, happened: TaskReopened, entry: Entry) -> None:
    """The work goes on, so does the step."""
    _open_its_step(actor, happened.task)


def _open_its_step(actor: Actor, task: Task) -> None:
    for step in PlanStep.objects.filter(task=task, plan__state=Plan.State.RUNNING).exclude(done_at=None):
        actions.untick_plan_step(actor=actor.through(Door.SCHEDULE), step=step)


HERE = (revocation.take_notices_back,)
"""Reactions that stand elsewhere in this room: imported, so that the journal knows them."""
