"""What follows in letters when an appointment is made, changed, answered or gone."""

from datetime import timedelta

from vorzimmer.calendar_mail.countering import write_counter
from vorzimmer.calendar_mail.entries import InvitationReceived, ProposedTimeRefused, TimeProposed
from vorzimmer.calendar_mail.models import Counter, Invitation, Invited
from vorzimmer.calendar_mail.replying import reply_soon, write_refusal
from vorzimmer.calendar_mail.sending import call_off, plan
from vorzimmer.calendars.entries import (
    AppointmentAnswered,
    AppointmentCancelled,
    AppointmentChanged,
    AppointmentMade,
    AppointmentMoved,
    AppointmentRemoved,
    AppointmentRestored,
)
from vorzimmer.calendars.entries.appointments import AppointmentHappening
from vorzimmer.calendars.models import Appointment
from vorzimmer.calendars.settling import settled
from vorzimmer.foundation import clock
from vorzimmer.journal import reactions
from vorzimmer.journal.models import Entry
from vorzimmer.people.actor import Actor

JUST_NOW = timedelta(minutes=1)
STATUS = {"accepted": Appointment.Status.CONFIRMED, "tentative": Appointment.Status.TENTATIVE}
"""What an appointment that others arranged becomes here by an answer."""


def tell_guests(actor: Actor, happened: AppointmentHappening, entry: Entry) -> None:
    """Guests outside get what is new. A series that was cut in two has two halves to tell of."""
    words = getattr(happened, "words_to_guests", "")
    appointments = [happened.appointment]
    if getattr(happened, "following", False):
        since = clock.now() - JUST_NOW
        ids = Invited.objects.filter(appointment__changed_at__gte=since).values("appointment_id")
        rest = Appointment.objects.filter(calendar=happened.appointment.calendar_id, pk__in=ids)
        appointments += rest.exclude(pk=happened.appointment.pk)
    for appointment in appointments:
        plan(appointment, actor.membership, words)
    if isinstance(happened, AppointmentMoved | AppointmentCancelled):
        _outdate(happened.appointment)


TELLING: tuple[type[AppointmentHappening], ...] = (
    AppointmentMade, AppointmentChanged, AppointmentRestored, AppointmentMoved, AppointmentCancelled,
)  # fmt: skip
for _kind in TELLING:
    reactions.on(_kind)(tell_guests)


@reactions.on(AppointmentRemoved)
def tell_guests_it_is_gone(actor: Actor, happened: AppointmentRemoved, entry: Entry) -> None:
    """Somebody may know of it still."""
    call_off(happened.uid, actor.membership)


def _outdate(appointment: Appointment) -> None:
    """Another time was chosen: what was proposed before is no longer the question."""
    for counter in Counter.objects.filter(appointment=appointment, state=Counter.State.OPEN):
        counter.decide(Counter.State.OUTDATED)


@reactions.on(AppointmentAnswered)
def answer_whoever_invited(actor: Actor, happened: AppointmentAnswered, entry: Entry) -> None:
    """Somebody of the house says whether they come to what others have arranged; the time is promised then."""
    appointment, attendee = happened.appointment, happened.attendee
    invitation = Invitation.objects.filter(appointment=appointment).first()
    if invitation is None or attendee.membership_id is None:
        return
    if not happened.date and happened.answer in STATUS and appointment.status != STATUS[happened.answer]:
        appointment.change(status=STATUS[happened.answer])
        settled(appointment)
    if not invitation.published:
        reply_soon(invitation, actor.membership, attendee, happened.date)


@reactions.on(ProposedTimeRefused)
def tell_that_the_time_stays(actor: Actor, happened: ProposedTimeRefused, entry: Entry) -> None:
    """A guest hears of it by mail; somebody of the house is notified anyway."""
    if happened.counter.attendee.is_guest:
        write_refusal.enqueue(str(happened.counter.pk))


@reactions.on(TimeProposed)
def propose_to_whoever_invited(actor: Actor, happened: TimeProposed, entry: Entry) -> None:
    """Somebody outside arranges it: they get the proposed time by mail."""
    if not happened.counter.attendee.is_guest and happened.appointment.organiser_email:
        write_counter.enqueue(str(happened.counter.pk), str(actor.id))


@reactions.on(InvitationReceived)
def answered_by_a_new_invitation(actor: Actor, happened: InvitationReceived, entry: Entry) -> None:
    """Whoever invited has sent it anew: what was proposed to them is no longer the question."""
    if not happened.new:
        _outdate(happened.appointment)
