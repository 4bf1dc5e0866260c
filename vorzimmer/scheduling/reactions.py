"""What follows from what happens in earlier rooms: the client has decided about a time."""

from vorzimmer.agreements.entries import ActApproved, ActApprovedWithLimit, ApprovalLapsed, ApprovalRefused
from vorzimmer.agreements.entries.approvals import AboutApproval
from vorzimmer.calendars.entries import AppointmentCancelled
from vorzimmer.journal import reactions
from vorzimmer.journal.models import Entry
from vorzimmer.people.actor import Actor
from vorzimmer.scheduling import actions, settling
from vorzimmer.scheduling.models import TimeSearch


@reactions.on(ActApproved)
def confirm(actor: Actor, happened: ActApproved, entry: Entry) -> None:
    """The time that was asked for stands now."""
    _confirm(actor, happened)


@reactions.on(ActApprovedWithLimit)
def confirm_with_limit(actor: Actor, happened: ActApprovedWithLimit, entry: Entry) -> None:
    """A time costs nothing: the limit does not matter."""
    _confirm(actor, happened)


def _confirm(actor: Actor, happened: AboutApproval) -> None:
    search = _waiting(happened)
    if search is not None and search.chosen is not None:
        actions.agree_time(actor=actor.through(actor.door), engagement=search.engagement, slot=search.chosen)


@reactions.on(ApprovalRefused)
def refuse(actor: Actor, happened: ApprovalRefused, entry: Entry) -> None:
    """Our turn again: other times."""
    _refuse(actor, happened)


@reactions.on(ApprovalLapsed)
def lapse(actor: Actor, happened: ApprovalLapsed, entry: Entry) -> None:
    """Nobody has answered: the same."""
    _refuse(actor, happened)


def _refuse(actor: Actor, happened: AboutApproval) -> None:
    search = _waiting(happened)
    if search is not None:
        settling.refused(actor, search)


@reactions.on(AppointmentCancelled)
def follow(actor: Actor, happened: AppointmentCancelled, entry: Entry) -> None:
    """Called off in the calendar: the search knows."""
    rows = TimeSearch.objects.filter(appointment=happened.appointment, state=TimeSearch.State.MADE)
    for search in rows if happened.appointment.is_cancelled else ():
        search.enter(TimeSearch.State.CANCELLED)


def _waiting(happened: AboutApproval) -> TimeSearch | None:
    rows = TimeSearch.objects.select_related("engagement__workspace", "chosen__search__engagement", "for_whom")
    return rows.filter(approval=happened.approval, state=TimeSearch.State.APPROVING).first()
