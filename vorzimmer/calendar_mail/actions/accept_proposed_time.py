"""Take the time that somebody proposed."""

from vorzimmer.agreements.models import Approval
from vorzimmer.calendar_mail import rules
from vorzimmer.calendar_mail.entries import ProposedTimeAccepted
from vorzimmer.calendar_mail.models import Counter
from vorzimmer.calendars import actions as calendars
from vorzimmer.calendars.answering import note_answer
from vorzimmer.calendars.models import Attendee
from vorzimmer.calendars.settling import settled
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor, Door


@action(may=rules.accept)
def accept_proposed_time(
    *, actor: Actor, counter: Counter, approval: Approval | None = None
) -> ProposedTimeAccepted:  # fmt: skip
    """The appointment moves there, everybody is asked again; whoever proposed it has said yes with that."""
    counter.decide(Counter.State.ACCEPTED, actor.membership)
    moved = calendars.move_appointment(
        actor=actor.through(actor.door), appointment=counter.appointment, starts_at=counter.starts_at,
        ends_at=counter.ends_at, occurrence=counter.original_at, approval=approval,
    ).appointment  # fmt: skip
    asked = moved.attendees.filter(email=counter.attendee.email, membership=counter.attendee.membership_id)
    guest = asked.select_related("appointment").first()
    if guest is not None and not guest.is_guest:
        note_answer(guest, Attendee.Answer.ACCEPTED, "", counter.original_at)
        moved = settled(moved)
    elif guest is not None:
        calendars.answer_appointment(
            actor=actor.through(Door.MAIL), attendee=guest, answer=Attendee.Answer.ACCEPTED,
            occurrence=counter.original_at, approval=approval,
        )  # fmt: skip
    return ProposedTimeAccepted(appointment=moved, guest=counter.attendee.shown_name, counter=counter)
