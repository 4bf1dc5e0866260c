"""Whoever invited keeps the time, although somebody of the house proposed another one."""

from vorzimmer.calendar_mail import rules
from vorzimmer.calendar_mail.entries import TimeKept
from vorzimmer.calendar_mail.models import Counter
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.decline_counter)
def decline_counter(*, actor: Actor, counter: Counter, words: str = "") -> TimeKept:
    """The proposal is no longer open; the appointment, and what was answered to it, stay as they are."""
    counter.decide(Counter.State.REFUSED, words=words.strip()[:500])
    appointment = counter.appointment
    by = appointment.organiser_name or appointment.organiser_email
    return TimeKept(appointment=appointment, by=by, counter=counter)
