"""Who may keep, share and delete views, and change many tasks together. None is yes; otherwise the reason."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.overviews.models import BulkChange, BulkItem, SavedView
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.models import Workspace

Reason = str | Promise | None

STAFF = (Membership.Role.OWNER, Membership.Role.COORDINATOR, Membership.Role.ASSISTANT)
LOOKING_ON = (Membership.Role.SUPERVISOR, Membership.Role.OBSERVER)


def save_view(actor: Actor, workspace: Workspace) -> Reason:
    """Everybody, for themselves."""
    return None if workspace.pk == actor.workspace.pk else _("This is another workspace.")


def change_view(actor: Actor, view: SavedView) -> Reason:
    """Whoever keeps it, as long as it is there."""
    if view.deleted_at is not None:
        return _("This view was deleted.")
    return _own(actor, view)


def restore_view(actor: Actor, view: SavedView) -> Reason:
    """Whoever deleted it."""
    return _own(actor, view)


def pin_view(actor: Actor, view: SavedView) -> Reason:
    """Everybody who can open it."""
    if view.deleted_at is not None:
        return _("This view was deleted.")
    return None if may_open(actor, view) else _("This view is not shared with you.")


def may_open(actor: Actor, view: SavedView) -> bool:
    """Whether the view is the person's own, or shared with them."""
    if view.owner_id == actor.id:
        return True
    if view.shared == SavedView.Shared.STAFF:
        return actor.role in STAFF
    if view.shared == SavedView.Shared.ENGAGEMENT and view.engagement is not None:
        return actor.runs_the_workspace or view.engagement.team.part_of(actor) is not None
    return False


def change_many(actor: Actor, workspace: Workspace) -> Reason:
    """Everybody but those who look on; each task then has its own rule."""
    return _("You can look on here, but not change anything.") if actor.role in LOOKING_ON else None


def change_one(actor: Actor, item: BulkItem) -> Reason:
    """Whoever began it, once."""
    if item.outcome != BulkItem.Outcome.WAITING or item.bulk.undone_at is not None:
        return _("This task has had its turn.")
    return _began(actor, item.bulk)


def undo_many(actor: Actor, bulk: BulkChange) -> Reason:
    """Whoever changed them, once."""
    if bulk.undone_at is not None:
        return _("This has been taken back already.")
    return _began(actor, bulk)


def undo_one(actor: Actor, item: BulkItem) -> Reason:
    """Whoever changed them, after all of it is to be taken back."""
    if item.outcome != BulkItem.Outcome.CHANGED or item.bulk.undone_at is None:
        return _("This task has had its turn.")
    return _began(actor, item.bulk)


def _own(actor: Actor, view: SavedView) -> Reason:
    return None if view.owner_id == actor.id else _("Only the person who keeps this view can change it.")


def _began(actor: Actor, bulk: BulkChange) -> Reason:
    return None if bulk.by_id == actor.id else _("Only the person who changed these tasks can take that back.")
