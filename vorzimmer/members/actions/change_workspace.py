"""Change what the workspace is called and how it speaks."""

from vorzimmer.journal.action import action
from vorzimmer.members import rules
from vorzimmer.members.entries import WorkspaceChanged
from vorzimmer.people.actor import Actor
from vorzimmer.tenancy.models import Workspace


@action(may=rules.change_workspace)
def change_workspace(*, actor: Actor, workspace: Workspace, **fields: str) -> WorkspaceChanged:
    """Name, language, form of address, time zone, holidays region; only what differs is recorded."""
    changed = sorted(name for name, value in fields.items() if getattr(workspace, name) != value)
    for name in changed:
        setattr(workspace, name, fields[name])
    if changed:
        workspace.save(update_fields=changed)
    return WorkspaceChanged(fields=changed)
