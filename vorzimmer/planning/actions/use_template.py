"""Delegate with what was prepared."""

from collections.abc import Sequence
from typing import Unpack

from vorzimmer.engagements.models import Engagement
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.planning import handing_over
from vorzimmer.planning.entries import TemplateUsed
from vorzimmer.planning.models import PlannedStep
from vorzimmer.planning.rules import templates
from vorzimmer.tasks import drafts


@action(may=templates.use, lock=False)
def use_template(
    *,
    actor: Actor,
    engagement: Engagement,
    template: str,
    steps: Sequence[PlannedStep] = (),
    as_draft: bool = False,
    **wanted: Unpack[drafts.Wanted],
) -> TemplateUsed:
    """Hand over (or keep as a draft) what `wanted` says, with the template's steps. `template` is its title."""
    if as_draft:
        task = handing_over.keep_as_draft(actor, engagement, dict(wanted), steps)
    else:
        task = handing_over.hand_over(actor, engagement, dict(wanted), steps)
    return TemplateUsed(task=task, template=template)
