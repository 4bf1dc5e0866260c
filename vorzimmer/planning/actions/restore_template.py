"""Take a template out of the archive."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.planning.entries import TemplateRestored
from vorzimmer.planning.models import Template
from vorzimmer.planning.rules import templates


@action(may=templates.restore)
def restore_template(*, actor: Actor, template: Template) -> TemplateRestored:
    """It is offered again."""
    template.restore()
    return TemplateRestored(template=template)
