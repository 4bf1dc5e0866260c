"""Come back to something on a day."""

from datetime import date
from uuid import UUID

from vorzimmer.calendars import things
from vorzimmer.calendars.coming_back import moment_on
from vorzimmer.calendars.entries import FollowUpMade
from vorzimmer.calendars.models import FollowUp
from vorzimmer.calendars.rules import follow_ups as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.tasks.texts import TITLE, must_say


@action(may=rules.follow_up, lock=False)
def follow_up(
    *, actor: Actor, membership: Membership, on_day: date, title: str = "", note: str = "", kind: str = "",
    thing: UUID | None = None,
) -> FollowUpMade:  # fmt: skip
    """A thing of the house (`kind` as things.py knows it, and its key), or only words.

    LookupError for a thing that the actor does not see; NotAllowed without title and thing.
    """
    found = things.find(actor, kind, thing) if kind and thing else None
    made = FollowUp.objects.create(
        membership=membership, on_day=on_day, at=moment_on(membership, on_day),
        kind=kind if found else "", thing=thing if found else None, engagement=found.engagement if found else None,
        title=must_say(title or (found.title if found else ""))[:TITLE], note=note.strip(),
    )  # fmt: skip
    return FollowUpMade(follow_up=made)
