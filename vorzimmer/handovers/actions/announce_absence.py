"""Say that somebody is away."""

from datetime import date

from vorzimmer.handovers.away import keep_days_away
from vorzimmer.handovers.entries import AbsenceAnnounced
from vorzimmer.handovers.models import Absence
from vorzimmer.handovers.rules import absences as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership


@action(may=rules.announce, lock=False)
def announce_absence(
    *, actor: Actor, membership: Membership, first_on: date, last_on: date, sick: bool = False
) -> AbsenceAnnounced:
    """First and last day, both included. When somebody is ill, those who could stand in are asked at once.

    ValueError when the last day comes before the first.
    """
    if last_on < first_on:
        raise ValueError("the last day comes before the first")
    absence = Absence.objects.create(
        membership=membership, first_on=first_on, last_on=last_on, sick=sick, announced_by=actor.membership
    )
    keep_days_away(membership)
    return AbsenceAnnounced(absence=absence)
