"""What follows by itself: the next talk is proposed, and a talk keeps in step with its appointment."""

from contextlib import suppress

from vorzimmer.calendars.entries.appointments import AppointmentCancelled, AppointmentMoved, AppointmentRestored
from vorzimmer.engagements.models import Engagement
from vorzimmer.handovers.entries import SuccessorTookOver
from vorzimmer.journal import reactions
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.people.actor import Actor, Door
from vorzimmer.talks import actions, carrying
from vorzimmer.talks.entries import SeriesKept, SeriesResumed, TalkEnded, TalkSkipped
from vorzimmer.talks.models import Talk
from vorzimmer.talks.proposing import propose_next


@reactions.on(TalkEnded)
def after_a_talk(actor: Actor, happened: TalkEnded, entry: Entry) -> None:
    """The next one is proposed; if there is one already, what was left open goes there."""
    coming = _coming(happened.talk)
    if coming is not None:
        carrying.carry_over(coming)
        return
    propose_next(actor, happened.talk.engagement)


@reactions.on(TalkSkipped)
def after_a_gap(actor: Actor, happened: TalkSkipped, entry: Entry) -> None:
    """The next one is proposed, and its points wait there."""
    coming = _coming(happened.talk)
    if coming is not None:
        carrying.carry_over(coming)
        return
    propose_next(actor, happened.talk.engagement)


@reactions.on(SeriesKept)
def after_the_rhythm(actor: Actor, happened: SeriesKept, entry: Entry) -> None:
    """The first one is proposed at once."""
    propose_next(actor, happened.talk_series.engagement)


@reactions.on(SeriesResumed)
def after_the_pause(actor: Actor, happened: SeriesResumed, entry: Entry) -> None:
    """They go on."""
    propose_next(actor, happened.talk_series.engagement)


@reactions.on(AppointmentMoved)
def keep_in_step(actor: Actor, happened: AppointmentMoved, entry: Entry) -> None:
    """Moved in a calendar, whatever the program: the talk is at that time."""
    there = happened.appointment
    for talk in Talk.objects.filter(appointment=there, state=Talk.State.PLANNED):
        talk.put_at(there.starts_at, max(10, int(there.lasts.total_seconds() // 60)))
        talk.save()


@reactions.on(AppointmentCancelled)
def leave_out(actor: Actor, happened: AppointmentCancelled, entry: Entry) -> None:
    """Cancelled in a calendar: it does not take place."""
    for talk in Talk.objects.filter(appointment=happened.appointment, state=Talk.State.PLANNED):
        actions.skip_talk(actor=actor.through(Door.SCHEDULE), talk=talk)


@reactions.on(AppointmentRestored)
def take_up_again(actor: Actor, happened: AppointmentRestored, entry: Entry) -> None:
    """Cancelled by mistake in a calendar, and put right there: so is the talk."""
    for talk in Talk.objects.filter(appointment=happened.appointment, state=Talk.State.SKIPPED):
        with suppress(NotAllowed):
            actions.restore_talk(actor=actor.through(Door.SCHEDULE), talk=talk)


@reactions.on(SuccessorTookOver)
def hand_on(actor: Actor, happened: SuccessorTookOver, entry: Entry) -> None:
    """What is planned is with whoever leads from now on."""
    engagement = Engagement.objects.select_related("workspace", "client").get(pk=happened.successor.engagement_id)
    for talk in Talk.objects.filter(engagement=engagement, state=Talk.State.PLANNED):
        talk.engagement = engagement
        try:
            actions.hand_on_talk(actor=actor.through(Door.SCHEDULE), talk=talk)
        except NotAllowed:
            continue


def _coming(talk: Talk) -> Talk | None:
    """The next planned one after it."""
    later = Talk.objects.filter(engagement=talk.engagement, number__gt=talk.number, state=Talk.State.PLANNED)
    return later.order_by("number").first()
