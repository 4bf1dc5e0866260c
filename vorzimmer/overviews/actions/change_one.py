"""Change one of many tasks."""

from django.db import transaction
from django.http import Http404
from django.utils.translation import gettext as _

from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.overviews import bulk, rules
from vorzimmer.overviews.entries import OneChanged
from vorzimmer.overviews.models import BulkItem
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.queries import get_task


@action(may=rules.change_one)
def change_one(*, actor: Actor, item: BulkItem) -> OneChanged:
    """Do what is wanted to this task by its own verb; where its rule says no, the reason is kept.

    Only once: whoever asks a second time is refused.
    """
    try:
        task = get_task(actor, item.task_id)
        before = bulk.stands(task)
        with transaction.atomic():
            bulk.change(actor.through(actor.door), task, item.bulk.verb, item.bulk.wish)
        item.settle(BulkItem.Outcome.CHANGED, before=before, after=bulk.stands(task))
    except NotAllowed as reason:
        item.settle(BulkItem.Outcome.REFUSED, str(reason))
    except Http404:
        item.settle(BulkItem.Outcome.REFUSED, _("You no longer see this task."))
    return OneChanged(bulk=item.bulk, item=item)
