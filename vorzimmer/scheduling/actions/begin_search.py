"""Look for a time."""

from datetime import date
from typing import Unpack

from vorzimmer.engagements.models import Engagement
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.scheduling import asked
from vorzimmer.scheduling.entries import SearchBegun
from vorzimmer.scheduling.models import TimeSearch
from vorzimmer.scheduling.rules import beginning
from vorzimmer.scheduling.rules import searches as rules
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.texts import must_say


@action(may=rules.begin, lock=False)
def begin_search(
    *,
    actor: Actor,
    engagement: Engagement,
    title: str,
    minutes: int,
    first_on: date,
    last_on: date,
    zone: str,
    for_whom: Membership | None = None,
    members: tuple[Membership, ...] = (),
    guests: tuple[asked.GuestSaid, ...] = (),
    task: Task | None = None,
    **more: Unpack[asked.SearchSaid],
) -> SearchBegun:
    """In the name of `for_whom` (the first contact who decides, unless somebody is named). Nobody is asked yet.

    Length, buffer and travel are minutes; days and times of day are meant in `zone`. NotAllowed when it makes no sense.
    """
    whom = for_whom or next(iter(engagement.team.deciding or engagement.team.contacts), None)
    if whom is None:
        raise NotAllowed(beginning.NOBODY)
    if reason := beginning.sense(engagement, whom, minutes, first_on, last_on, more, zone, task):
        raise NotAllowed(reason)
    if reason := beginning.asked(members, guests):
        raise NotAllowed(reason)
    search = TimeSearch.objects.create(
        engagement=engagement, task=task, for_whom=whom, title=must_say(title)[:160], minutes=minutes,
        first_on=first_on, last_on=last_on, zone=zone, made_by=actor.membership, **more,
    )  # fmt: skip
    asked.ask_members(search, [search.for_whom, *members])
    asked.ask_guests(search, guests)
    return SearchBegun(search=search)
