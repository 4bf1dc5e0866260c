"""Begin a task."""

from typing import Unpack

from vorzimmer.engagements.models import Engagement
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import drafts, turns
from vorzimmer.tasks.entries import DraftWritten
from vorzimmer.tasks.rules import flow


@action(may=flow.write_draft, lock=False)
def write_draft(*, actor: Actor, engagement: Engagement, **wanted: Unpack[drafts.Wanted]) -> DraftWritten:
    """Begin a task. A title or an outcome is enough; NotAllowed if both are empty."""
    task = drafts.begin(actor, engagement, wanted)
    turns.settle(task)
    drafts.write(actor, task, wanted)
    return DraftWritten(task=task)
