"""Propose to do more, or something else, than was agreed."""

from typing import Unpack

from vorzimmer.agreements import offering
from vorzimmer.agreements.entries.scope import ScopeChangeProposed
from vorzimmer.agreements.models import OTHER, ScopeChange
from vorzimmer.agreements.rules import scope as rules
from vorzimmer.engagements.models import Engagement
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.texts import must_say


@action(may=rules.propose_scope_change)
def propose_scope_change(
    *,
    actor: Actor,
    engagement: Engagement,
    what: str,
    kind: str = "",
    task: Task | None = None,
    **terms: Unpack[offering.Terms],
) -> ScopeChangeProposed:
    """What is wanted beyond the agreement, and as which option. The other side agrees, counters, or says not now.

    NotAllowed without words, and for an option that lacks what it needs.
    """
    must_say(what)
    side = engagement.team.side_of(actor) or ""
    here = task if task is not None and task.engagement_id == engagement.pk else None
    change = ScopeChange.objects.create(
        engagement=engagement, task=here, what=what.strip(), kind=kind or (here.kind if here else ""),
        asked_by=actor.membership, turn=OTHER[side],
    )  # fmt: skip
    offering.offer(change, actor, side, terms)
    return ScopeChangeProposed(change=change)
