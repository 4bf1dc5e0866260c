"""Changing many tasks in the background, one transaction per task: whatever stops it, it goes on where it was."""

from django.db.models import QuerySet
from django.tasks import task
from django.utils import timezone, translation
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.overviews import actions
from vorzimmer.overviews.models import BulkChange, BulkItem
from vorzimmer.people.actor import Actor, Door
from vorzimmer.people.languages import language_for
from vorzimmer.tenancy.models import Workspace

AT_ONCE = 20
"""So many tasks are changed while the person waits; more are changed in the background."""


@task()
def change_the_rest(workspace_id: str, bulk_id: str) -> None:
    """Every task that has not had its turn, as the person who wanted it and in their language."""
    workspace = Workspace.objects.get(pk=workspace_id)
    with scope(workspace=workspace):
        bulk = BulkChange.objects.select_related("by__user", "by__workspace").get(pk=bulk_id)
        person = bulk.by.user
        with translation.override(language_for(person, workspace)), timezone.override(person.timezone):
            carry_out(Actor(bulk.by, Door.SCHEDULE), bulk)


def carry_out(actor: Actor, bulk: BulkChange) -> None:
    """Change, or take back, each task that has not had its turn."""
    verb = actions.change_one if bulk.undone_at is None else actions.undo_one
    one_by_one = actor.through(actor.door)
    for item in list(waiting(bulk).select_related("task", "bulk")):
        try:
            verb(actor=one_by_one, item=item)
        except NotAllowed:
            continue  # somebody else carried it out, or took it back, in between


def waiting(bulk: BulkChange) -> "QuerySet[BulkItem]":
    """The tasks whose turn is still to come."""
    outcome = BulkItem.Outcome.WAITING if bulk.undone_at is None else BulkItem.Outcome.CHANGED
    return BulkItem.objects.filter(bulk=bulk, outcome=outcome)
