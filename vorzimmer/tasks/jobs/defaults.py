"""Announced defaults take effect by themselves."""

import logging

from django.tasks import task
from django_scopes import scope

from vorzimmer.jobs.recurring import recurring
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Actor, Door
from vorzimmer.tasks import actions, queries
from vorzimmer.tenancy.models import Workspace

log = logging.getLogger(__name__)


@recurring(every_minutes=1, each="workspace")
@task()
def take_defaults(workspace_id: str) -> None:
    """What was announced for a moment that has passed holds now, unless somebody answered in between."""
    workspace = Workspace.objects.get(pk=workspace_id)
    with scope(workspace=workspace):
        for question in queries.due_defaults():
            asker = Actor(question.asked_by, Door.SCHEDULE)
            try:
                actions.take_default(actor=asker, question=question)
            except NotAllowed as reason:
                log.info("default of question %s not taken: %s", question.pk, reason)
