"""Keep a good brief."""

from typing import Unpack

from vorzimmer.engagements.models import Engagement
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.planning import contents
from vorzimmer.planning.entries import TemplateKept
from vorzimmer.planning.models import Template
from vorzimmer.planning.rules import templates
from vorzimmer.tenancy.models import Workspace


@action(may=templates.keep, lock=False)
def keep_template(
    *, actor: Actor, place: Engagement | Workspace, **content: Unpack[contents.TemplateContent]
) -> TemplateKept:
    """For one engagement, or for everybody in the workspace. NotAllowed without a title and a result."""
    engagement = place if isinstance(place, Engagement) else None
    template = Template(engagement=engagement, created_by=actor.membership, **contents.titled(content))
    template.save()
    return TemplateKept(template=template)
