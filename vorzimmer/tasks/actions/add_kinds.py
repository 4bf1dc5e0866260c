"""Give a workspace its own kinds of task."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import own_kinds
from vorzimmer.tasks.entries import KindsAdded
from vorzimmer.tasks.rules import kinds
from vorzimmer.tenancy.models import Workspace


@action(may=kinds.change_kinds)
def add_kinds(*, actor: Actor, workspace: Workspace) -> KindsAdded:
    """Copy the kinds that the house brings, those that the workspace does not have yet."""
    own_kinds.copy_missing()
    return KindsAdded()
