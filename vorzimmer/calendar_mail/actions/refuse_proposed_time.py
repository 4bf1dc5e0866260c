"""Keep the time, although somebody proposed another one."""

from vorzimmer.calendar_mail import rules
from vorzimmer.calendar_mail.entries import ProposedTimeRefused
from vorzimmer.calendar_mail.models import Counter
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.refuse)
def refuse_proposed_time(*, actor: Actor, counter: Counter, words: str = "") -> ProposedTimeRefused:
    """They are told, with these words (a guest by DECLINECOUNTER); what they answered before holds."""
    counter.decide(Counter.State.REFUSED, actor.membership, words.strip()[:500])
    return ProposedTimeRefused(appointment=counter.appointment, guest=counter.attendee.shown_name, counter=counter)
