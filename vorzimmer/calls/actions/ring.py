"""Call somebody."""

from django.utils.translation import gettext as _

from vorzimmer.calendars.models import Appointment
from vorzimmer.calls import rules, seats
from vorzimmer.calls.entries import CallRang
from vorzimmer.calls.models import Call
from vorzimmer.engagements.models import Engagement
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.tasks.models import Task


@action(may=rules.ring, lock=False)
def ring(
    *,
    actor: Actor,
    engagement: Engagement,
    callee: Membership,
    kind: str = Call.Kind.VIDEO,
    task: Task | None = None,
    appointment: Appointment | None = None,
) -> CallRang:
    """It rings on every open page and device of the other, for 45 seconds.

    NotAllowed for somebody who does not belong here, and while one of the two is in another call; IntegrityError
    when that other call has begun in the very same moment.
    """
    _both_are_free(actor, engagement, callee)
    call = Call.objects.create(
        engagement=engagement, caller=actor.membership, callee=callee, kind=kind,
        task=_of_here(task, engagement), appointment=appointment, private=_is_private(actor, engagement, callee),
    )  # fmt: skip
    seats.seat_both(call)
    return CallRang(call=call)


def _both_are_free(actor: Actor, engagement: Engagement, callee: Membership) -> None:
    if callee.pk not in {member.pk for member in rules.people_to_call(actor, engagement)}:
        raise NotAllowed(_("This person does not belong to the engagement."))
    if other := seats.call_of([actor.membership]):
        raise NotAllowed(_("You are in a call with %(who)s.") % {"who": other.other(actor.membership).name})
    if seats.call_of([callee]):
        raise NotAllowed(_("%(who)s is in another call.") % {"who": callee.name})


def _is_private(actor: Actor, engagement: Engagement, callee: Membership) -> bool:
    sides = {engagement.team.side_of(actor), engagement.team.side_of(Actor(callee))}
    return sides != {"client", "assistant"}


def _of_here(task: Task | None, engagement: Engagement) -> Task | None:
    return task if task is not None and task.engagement_id == engagement.pk else None
