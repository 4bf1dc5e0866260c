"""Say that somebody is there after all."""

from vorzimmer.foundation import clock
from vorzimmer.handovers.away import keep_days_away
from vorzimmer.handovers.entries import AbsenceWithdrawn
from vorzimmer.handovers.models import Absence, Cover
from vorzimmer.handovers.rules import absences as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor, Door

from .give_back_cover import give_back_cover


@action(may=rules.withdraw)
def withdraw_absence(*, actor: Actor, absence: Absence) -> AbsenceWithdrawn:
    """Nobody has to stand in any more: what was asked is dropped, what runs is handed back."""
    absence.withdraw(actor.membership)
    keep_days_away(absence.membership)
    for cover in absence.covers.filter(state__in=Cover.LIVE):
        if cover.state == Cover.State.RUNNING:
            give_back_cover(actor=actor.through(Door.SCHEDULE), cover=cover)
        else:
            cover.enter(Cover.State.DROPPED, ended_at=clock.now())
    return AbsenceWithdrawn(absence=absence)
