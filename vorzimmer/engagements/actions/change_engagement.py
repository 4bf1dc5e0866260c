"""Change what an engagement is called and how one speaks in it."""

from datetime import date

from vorzimmer.engagements import rules
from vorzimmer.engagements.entries import EngagementChanged
from vorzimmer.engagements.models import Engagement
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.arrange)
def change_engagement(
    *, actor: Actor, engagement: Engagement, title: str, stage: str, language: str, address: str, started_on: date
) -> EngagementChanged:
    """Set title, stage, language, form of address and start; only what differs is recorded.

    Another language by the coordination is no longer the one that both sides agreed on.
    """
    wanted = {"title": title, "stage": stage, "language": language, "address": address, "started_on": started_on}
    changed = {name: value for name, value in wanted.items() if getattr(engagement, name) != value}
    if "language" in changed:
        changed |= {"language_agreed_at": None, "language_agreed_by": None}
    if changed:
        engagement.change(**changed)
    return EngagementChanged(engagement=engagement, fields=sorted(name for name in changed if name in wanted))
