"""What happens by itself: answers are missed, deadlines pass."""

import logging
from collections.abc import Callable
from datetime import timedelta

from django.tasks import task
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.jobs.recurring import recurring
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Actor, Door
from vorzimmer.scheduling import actions, door
from vorzimmer.scheduling.models import Participant, TimeSearch
from vorzimmer.tenancy.models import Workspace

log = logging.getLogger(__name__)
BEFORE = timedelta(hours=24)
"""So long before the deadline those whose answer is missing are reminded, once."""


@recurring(every_minutes=10, each="workspace")
@task()
def look_after_searches(workspace_id: str) -> None:
    """Reminders a day before the deadline; after it the turn comes back to whoever arranges."""
    workspace, now = Workspace.objects.get(pk=workspace_id), clock.now()
    with scope(workspace=workspace):
        rows = TimeSearch.objects.filter(state=TimeSearch.State.OPEN, turn=TimeSearch.Turn.THEIRS)
        rows = rows.select_related("engagement__workspace", "made_by__user", "for_whom__user", "made_by__workspace")
        for search in rows.filter(deadline__lte=now):
            _try(actions.close_answers, search)
        soon = rows.filter(deadline__gt=now, deadline__lte=now + BEFORE)
        unreminded = Participant.objects.filter(answered_at=None, reminded_at=None, revoked_at=None, membership=None)
        asked_before = unreminded.filter(invited_at__lte=now - timedelta(hours=6))
        for search in soon.filter(pk__in=asked_before.values("search")):
            _try(actions.remind_participants, search)


def _try(verb: Callable[..., object], search: TimeSearch) -> None:
    """In the name of whoever arranges it, by the clock; one refusal does not stop the rest."""
    try:
        verb(actor=Actor(door.host_of(search), Door.SCHEDULE), search=search)
    except (NotAllowed, LookupError) as reason:
        log.info("%s %s: %s", verb, search.pk, reason)
