"""Remind those whose answer is missing."""

from datetime import timedelta

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.scheduling.entries import ParticipantsReminded
from vorzimmer.scheduling.letters import sending
from vorzimmer.scheduling.models import TimeSearch
from vorzimmer.scheduling.rules import searches as rules

AT_MOST_EVERY = timedelta(hours=20)


@action(may=rules.remind)
def remind_participants(*, actor: Actor, search: TimeSearch) -> ParticipantsReminded:
    """By mail to those outside, once a day at most. NotAllowed when there is nobody to remind."""
    now = clock.now()
    missing = [
        each
        for each in search.participants.filter(membership=None, answered_at=None, revoked_at=None)
        if each.reminded_at is None or each.reminded_at < now - AT_MOST_EVERY
    ]
    if not missing:
        raise NotAllowed(rules.NOBODY_TO_REMIND)
    for each in missing:
        each.change(reminded_at=now)
        sending.write(each, "reminded")
    return ParticipantsReminded(search=search)
