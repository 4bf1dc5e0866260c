"""Make a second template out of one."""

from django.utils.translation import gettext as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.planning.entries import TemplateKept
from vorzimmer.planning.models import Template
from vorzimmer.planning.rules import templates
from vorzimmer.tasks.texts import title_of
from vorzimmer.tenancy.models import Workspace


@action(may=templates.read, lock=False)
def duplicate_template(*, actor: Actor, template: Template, place: Engagement | Workspace) -> TemplateKept:
    """A copy to change, in a place where the person may keep one; it says in its title that it is a copy."""
    if reason := templates.keep(actor, place):
        raise NotAllowed(reason)
    copy = Template(
        engagement=place if isinstance(place, Engagement) else None, created_by=actor.membership,
        **template.content, steps=template.steps, due_days=template.due_days, due_time=template.due_time,
    )  # fmt: skip
    copy.title = title_of(_("%(title)s (copy)") % {"title": template.title}, "")
    copy.save()
    return TemplateKept(template=copy)
