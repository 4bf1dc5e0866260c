"""Requests for approval that nobody answers: a reminder a day before, then what was announced."""

import logging

from django.tasks import task
from django_scopes import scope

from vorzimmer.agreements import actions, queries
from vorzimmer.agreements.models import Approval
from vorzimmer.foundation import clock
from vorzimmer.jobs.recurring import recurring
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Actor, Door
from vorzimmer.tenancy.models import Workspace

log = logging.getLogger(__name__)


@recurring(every_minutes=1, each="workspace")
@task()
def settle_approvals(workspace_id: str) -> None:
    """Everything whose moment has come or comes near, unless somebody decided in between."""
    with scope(workspace=Workspace.objects.get(pk=workspace_id)):
        for approval in queries.due_approvals():
            asker = Actor(approval.asked_by, Door.SCHEDULE)
            over = approval.is_due(clock.now()) and approval.if_silent != Approval.IfSilent.NOTHING
            verb = actions.lapse_approval if over else actions.remind_of_approval
            try:
                verb(actor=asker, approval=approval)
            except NotAllowed as reason:
                log.info("approval %s left as it is: %s", approval.pk, reason)
