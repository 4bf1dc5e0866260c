"""Who may bring in and take along. A rule answers None (yes), or the reason why not."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.portability.models import Archive, TaskImport
from vorzimmer.tasks import queries as tasks
from vorzimmer.tenancy.models import Workspace

Reason = str | Promise | None


def begin_import(actor: Actor, workspace: Workspace) -> Reason:
    """Whoever may write tasks in some engagement."""
    if not tasks.places_to_delegate(actor):
        return _("There is no engagement here in which you may delegate.")
    return None


def arrange_import(actor: Actor, task_import: TaskImport) -> Reason:
    """Whoever put the table in, until it starts."""
    if task_import.begun_by_id != actor.id:
        return _("Somebody else put this table in.")
    if not task_import.is_open:
        return _("This table has been brought in already.")
    return None


def finish_import(actor: Actor, task_import: TaskImport) -> Reason:
    """Once, when it runs."""
    return None if task_import.is_running else _("This table is not being brought in.")


def undo_import(actor: Actor, task_import: TaskImport) -> Reason:
    """Whoever brought it in, once it is finished."""
    if task_import.begun_by_id != actor.id:
        return _("Somebody else put this table in.")
    if task_import.state != TaskImport.State.DONE:
        return _("There is nothing to take back.")
    return None


def ask_archive(actor: Actor, what: Workspace) -> Reason:
    """Everybody for their own data."""
    return None


def ask_workspace_archive(actor: Actor, workspace: Workspace) -> Reason:
    """The owner."""
    if actor.role != Membership.Role.OWNER:
        return _("Only the owner can take the whole workspace along.")
    return None


def own_archive(actor: Actor, archive: Archive) -> Reason:
    """Whoever asked for it."""
    if archive.asked_by_id != actor.id:
        return _("Somebody else has these data packed.")
    return None
