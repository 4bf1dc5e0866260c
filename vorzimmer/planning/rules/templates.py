"""Who may keep templates, and change them."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.people.actor import Actor
from vorzimmer.planning.models import Template
from vorzimmer.tasks.rules import flow
from vorzimmer.tenancy.models import Workspace

Reason = str | Promise | None


def keep(actor: Actor, place: Engagement | Workspace) -> Reason:
    """For everybody: who runs the workspace. For an engagement: both of its sides, and who coordinates it."""
    if isinstance(place, Workspace):
        return (
            None if actor.runs_the_workspace else _("Templates for everybody are kept by those who run the workspace.")
        )
    team = place.team
    if team.side_of(actor) is None and not team.coordinates(actor):
        return _("You can look on here, but not keep templates.")
    return None


def change(actor: Actor, template: Template) -> Reason:
    """Whoever may keep one in the same place."""
    return keep(actor, template.engagement or actor.workspace)


def read(actor: Actor, template: Template) -> Reason:
    """Whoever sees the engagement it belongs to; everybody, if it belongs to none."""
    place = template.engagement
    if place is None or place.team.part_of(actor) is not None or actor.runs_the_workspace:
        return None
    return _("This template belongs to an engagement of others.")


def archive(actor: Actor, template: Template) -> Reason:
    """The same people, once."""
    return change(actor, template) or (None if template.archived_at is None else _("This template is archived."))


def restore(actor: Actor, template: Template) -> Reason:
    """The same people, if it was archived."""
    return change(actor, template) or (_("This template is offered.") if template.archived_at is None else None)


def use(actor: Actor, engagement: Engagement) -> Reason:
    """Whoever may write a task down there."""
    return flow.write_draft(actor, engagement)
