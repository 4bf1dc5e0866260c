"""Bring one of many tasks back."""

from django.db import transaction
from django.http import Http404
from django.utils.translation import gettext as _

from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.overviews import bulk, rules
from vorzimmer.overviews.entries import OneUndone
from vorzimmer.overviews.models import BulkItem
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.queries import get_task


@action(may=rules.undo_one)
def undo_one(*, actor: Actor, item: BulkItem) -> OneUndone:
    """By the verbs of the task; where something happened meanwhile it stays changed, and the reason is kept."""
    try:
        task = get_task(actor, item.task_id)
        with transaction.atomic():
            bulk.take_back(actor.through(actor.door), task, item)
        item.settle(BulkItem.Outcome.UNDONE)
    except NotAllowed as reason:
        item.settle(BulkItem.Outcome.KEPT, str(reason))
    except Http404:
        item.settle(BulkItem.Outcome.KEPT, _("You no longer see this task."))
    return OneUndone(bulk=item.bulk, item=item)
