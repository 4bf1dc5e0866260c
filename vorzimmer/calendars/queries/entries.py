"""Everything that a calendar shows between two moments: appointments and what else happens on days."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from vorzimmer.calendars.layers import around, dated
from vorzimmer.calendars.layers.appointments import Reading, appointment_entries
from vorzimmer.calendars.layers.entry import Entry
from vorzimmer.calendars.models import Calendar
from vorzimmer.engagements.models import Engagement
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership

from .calendars import calendars_in, calendars_of
from .people import colleagues

LAYERS = ("appointments", "deadlines", "absences", "reachable", "holidays", "follow_ups")
OWN = ("all", "details")


def entries(
    actor: Actor, first: datetime, last: datetime, *, layers: Collection[str] = LAYERS,
    engagement: Engagement | None = None, calendars: Sequence[Calendar] | None = None,
    beside: Sequence[Membership] | None = None,
) -> list[Entry]:  # fmt: skip
    """What touches [first, last), by time, in the reader's language and zone; cancelled ones are left out.

    `calendars` narrows the appointments (as `calendars_of` gives them); with None it is the actor's own and those of
    engagements. Whatever the actor is asked to attend is there in any case, unless `engagement` is given. A constant
    number of queries, at most two for appointments and one for each other layer.
    """
    found: list[Entry] = []
    if "appointments" in layers:
        shown = _shown(actor, engagement) if calendars is None else calendars
        found += appointment_entries(Reading(actor, first, last, engagement), shown)
    if "deadlines" in layers:
        found += dated.deadlines(actor, first, last, engagement)
    if "follow_ups" in layers:
        found += dated.follow_ups(actor, first, last, engagement)
    if {"absences", "reachable", "holidays"} & set(layers):
        people = [*([actor.membership] if engagement is None else []), *_people(actor, engagement, layers, beside)]
        found += around.around(people, first, last, layers, actor, of_all=engagement is not None)
    return sorted(found, key=lambda entry: (entry.starts_at, entry.ends_at))


def topics_of(actor: Actor, calendars: Iterable[Calendar], engagement: Engagement | None = None) -> str:
    """What an open page of these calendars listens to, separated by spaces."""
    own = [] if engagement is not None else ["follow-ups"]
    return " ".join([*(f"calendar-{calendar.pk}" for calendar in calendars), *own, "absences", "calendars"])


def _shown(actor: Actor, engagement: Engagement | None) -> list[Calendar]:
    if engagement is not None:
        return calendars_in(actor, engagement)
    return [each for each in calendars_of(actor) if each.engagement_id or each.owner_id == actor.id]


def _people(
    actor: Actor, engagement: Engagement | None, layers: Collection[str], beside: Sequence[Membership] | None
) -> list[Membership]:
    """Whose hours and absences are shown: in one's own calendar only absences of others."""
    if engagement is not None:
        return [*engagement.team.contacts, *engagement.team.assistants]
    if "absences" not in layers:
        return []
    return colleagues(actor) if beside is None else list(beside)
