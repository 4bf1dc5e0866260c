"""What happens by itself when its moment has come. Each thing is done once and on its own: killed and run again, the rest is."""

import logging
from collections.abc import Callable

from django.tasks import task
from django_scopes import scope

from vorzimmer.calendars import actions, queries
from vorzimmer.foundation import clock
from vorzimmer.jobs.recurring import recurring
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Actor, Door
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.models import Workspace
from vorzimmer.tenancy.rooms import RoomModel

log = logging.getLogger(__name__)


@recurring(every_minutes=1, each="workspace")
@task()
def mind_the_clock(workspace_id: str) -> None:
    """Reminders are told, follow-ups come back, held times are free again."""
    now = clock.now()
    with scope(workspace=Workspace.objects.get(pk=workspace_id)):
        for reminder in queries.due_reminders(now):
            _try(actions.remind, reminder.membership, reminder=reminder)
        for follow_up in queries.due_follow_ups(now):
            _try(actions.tell_follow_up, follow_up.membership, follow_up=follow_up)
        for held in queries.expired_holds(now):
            _try(actions.expire_hold, held.made_by, appointment=held)


def _try(verb: Callable[..., object], member: Membership, **what: RoomModel) -> None:
    """In the name of that person, by the clock; one refusal does not stop the rest."""
    try:
        verb(actor=Actor(member, Door.SCHEDULE), **what)
    except (NotAllowed, LookupError) as reason:
        log.info("%s %s: %s", verb, what, reason)
