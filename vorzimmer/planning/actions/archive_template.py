"""Put a template away."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.planning.entries import TemplateArchived
from vorzimmer.planning.models import Template
from vorzimmer.planning.rules import templates


@action(may=templates.archive)
def archive_template(*, actor: Actor, template: Template) -> TemplateArchived:
    """It is no longer offered; it can be taken out of the archive again."""
    template.archive()
    return TemplateArchived(template=template)
