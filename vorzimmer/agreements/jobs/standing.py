"""Rights and duties are read again: at each new version, and every three months."""

import logging

from django.tasks import task
from django_scopes import scope

from vorzimmer.agreements import actions, queries
from vorzimmer.foundation import clock
from vorzimmer.jobs.recurring import recurring
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Actor, Door
from vorzimmer.tenancy.models import Workspace

log = logging.getLogger(__name__)


@recurring(at="07:30", each="workspace")
@task()
def ask_for_confirmations(workspace_id: str) -> None:
    """Everybody whose time has come; a version that begins today is asked about today. Who is late is reminded once."""
    with scope(workspace=Workspace.objects.get(pk=workspace_id)):
        for version, members in queries.all_unasked(clock.now()):
            clockwork = Actor(version.created_by, Door.SCHEDULE)
            try:
                actions.ask_confirmations(actor=clockwork, version=version, members=members)
            except NotAllowed as reason:
                log.info("nobody asked about version %s: %s", version.pk, reason)
        for late in queries.overdue_confirmations(clock.now()):
            clockwork = Actor(late.version.created_by, Door.SCHEDULE, f"terms-{late.pk}")
            actions.remind_of_terms(actor=clockwork, confirmation=late)
