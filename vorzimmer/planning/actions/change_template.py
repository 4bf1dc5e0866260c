"""Change a template."""

from typing import Unpack

from vorzimmer.engagements.models import Engagement
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.planning import contents
from vorzimmer.planning.entries import TemplateChanged
from vorzimmer.planning.models import Template
from vorzimmer.planning.rules import templates
from vorzimmer.tenancy.models import Workspace


@action(may=templates.change)
def change_template(
    *, actor: Actor, template: Template, place: Engagement | Workspace, **content: Unpack[contents.TemplateContent]
) -> TemplateChanged:
    """Set what it says and where it is offered; whoever moves it must be allowed to keep one there as well."""
    if reason := templates.keep(actor, place):
        raise NotAllowed(reason)
    engagement = place if isinstance(place, Engagement) else None
    template.change(engagement=engagement, **contents.titled(content))
    return TemplateChanged(template=template)
