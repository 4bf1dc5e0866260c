"""What follows: whoever does not belong here any more does not go on talking, and an appointment to talk gets its room."""

from django.db.models import Q

from vorzimmer.calendars.entries import AppointmentMade, FollowUpDone, FollowUpReopened
from vorzimmer.calendars.models import Appointment
from vorzimmer.calendars.settling import settled
from vorzimmer.calls import actions, links, rules
from vorzimmer.calls.calling_back import KIND
from vorzimmer.calls.entries import CallRang
from vorzimmer.calls.jobs import ring_devices
from vorzimmer.calls.models import Call, CallNote
from vorzimmer.engagements.entries import PartEnded
from vorzimmer.journal import reactions
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.people.actor import Actor


@reactions.on(PartEnded)
def end_calls(actor: Actor, happened: PartEnded, entry: Entry) -> None:
    """At once, within the same transaction. Whoever still has another part here goes on talking."""
    member = happened.part.membership_id
    live = Call.objects.filter(Q(caller=member) | Q(callee=member), engagement=happened.engagement)
    for call in live.filter(state__in=Call.LIVE).select_related("caller__user", "callee__user"):
        try:
            actions.cut_call(actor=actor.through(actor.door), call=call)
        except NotAllowed:
            continue


@reactions.on(CallRang)
def tell_devices(actor: Actor, happened: CallRang, entry: Entry) -> None:
    """Without waiting whether a page is open: it rings now or not at all."""
    ring_devices.enqueue(str(happened.call.pk))


@reactions.on(AppointmentMade)
def give_it_a_room(actor: Actor, happened: AppointmentMade, entry: Entry) -> None:
    """An appointment to talk without a link gets the workspace's: guests without an account only where they can enter."""
    appointment = happened.appointment
    place = appointment.calendar.engagement_id
    if appointment.link or place is None or appointment.kind not in (Appointment.Kind.CALL, Appointment.Kind.TALK):
        return
    has_guests = appointment.attendees.filter(membership=None).exists()
    if link := links.link_for(place, appointment.pk, outside=has_guests):
        appointment.change(link=link)
        settled(appointment)


@reactions.on(FollowUpDone)
def settle_the_note(actor: Actor, happened: FollowUpDone, entry: Entry) -> None:
    """Whoever ticks off the follow-up of a note has called back."""
    if happened.follow_up.kind != KIND:
        return
    note = CallNote.objects.filter(follow_up=happened.follow_up).first()
    if note is not None and not rules.finish(actor, note):
        actions.finish_call_note(actor=actor.through(actor.door), note=note)


@reactions.on(FollowUpReopened)
def reopen_the_note(actor: Actor, happened: FollowUpReopened, entry: Entry) -> None:
    """Ticked off by mistake: the note waits again, too."""
    key = happened.follow_up.thing
    if happened.follow_up.kind != KIND or key is None:
        return
    note = CallNote.objects.filter(pk=key).first()
    if note is not None and not rules.reopen(actor, note):
        actions.reopen_call_note(actor=actor.through(actor.door), note=note)
