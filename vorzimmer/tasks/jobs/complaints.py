"""Complaints that nobody settled go to the coordination by themselves."""

import logging

from django.tasks import task
from django_scopes import scope

from vorzimmer.jobs.recurring import recurring
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Actor, Door
from vorzimmer.tasks import actions, queries
from vorzimmer.tenancy.models import Workspace

log = logging.getLogger(__name__)


@recurring(every_minutes=15, each="workspace")
@task()
def escalate_complaints(workspace_id: str) -> None:
    """Everything whose days for settling have passed, unless it was settled in between."""
    with scope(workspace=Workspace.objects.get(pk=workspace_id)):
        for complaint in queries.lapsed_complaints():
            try:
                actions.escalate_complaint(actor=Actor(complaint.raised_by, Door.SCHEDULE), complaint=complaint)
            except NotAllowed as reason:
                log.info("complaint %s not escalated: %s", complaint.pk, reason)
