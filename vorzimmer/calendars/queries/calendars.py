"""Which calendars somebody sees."""

from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.http import Http404
from django.shortcuts import get_object_or_404

from vorzimmer.calendars.access import ASSISTING, SIDES, How, access_to
from vorzimmer.calendars.models import Calendar, Feed
from vorzimmer.engagements.models import Engagement, Part
from vorzimmer.people.actor import Actor
from vorzimmer.tenancy.prepared import Prepared


def _live(**said: object) -> "QuerySet[Part]":
    return Part.objects.filter(until=None, **said)


def _seen(me: UUID) -> "QuerySet[Calendar]":
    on_a_side = _live(membership=me, role__in=SIDES).values("engagement")
    assisting = _live(membership=me, role__in=ASSISTING).values("engagement")
    return (
        Calendar.objects.filter(archived_at=None)
        .annotate(
            my_role=Subquery(_live(membership=me, engagement=OuterRef("engagement")).values("role")[:1]),
            is_beside=Exists(_live(membership=OuterRef("owner"), role__in=SIDES, engagement__in=on_a_side)),
            is_assisted=Exists(_live(membership=OuterRef("owner"), role=Part.Role.CONTACT, engagement__in=assisting)),
        )
        .filter(Q(owner=me) | Q(my_role__isnull=False) | Q(is_beside=True, shared_as__in=("busy", "details")))
        .select_related("owner__user", "engagement__client")
        .order_by("created_at", "id")
    )


SEEN = Prepared(_seen, me=UUID)
ORDER = {"own": 0, "engagement": 1, "other": 2}


def calendars_of(actor: Actor) -> list[Calendar]:
    """All that the actor sees, own ones first, then the engagements', then others'; one query.

    Each says how it is seen (`seen_as`) and whether the actor writes in it (`may_write`).
    """
    found = [_as_seen(actor, calendar) for calendar in SEEN.rows(me=actor.id)]
    return sorted(found, key=lambda each: ORDER[_whose(actor, each)])


def calendars_in(actor: Actor, engagement: Engagement) -> list[Calendar]:
    """The engagement's own, and what the actor sees of those who work in it."""
    people = {part.membership_id for part in engagement.team.parts if part.role in SIDES}
    found = [each for each in calendars_of(actor) if each.engagement_id == engagement.pk or each.owner_id in people]
    return sorted(found, key=lambda each: each.engagement_id is None)


def writable_calendars(actor: Actor) -> list[Calendar]:
    """Those in which the actor can make appointments."""
    return [calendar for calendar in calendars_of(actor) if calendar.may_write]


def find_calendar(actor: Actor, pk: UUID) -> Calendar:
    """404 if there is none that the actor sees."""
    rows = Calendar.objects.select_related("owner__user", "engagement__client", "engagement__workspace")
    calendar: Calendar = get_object_or_404(rows, pk=pk)
    access = access_to(actor, calendar)
    if not access.sees:
        raise Http404
    calendar.seen_as, calendar.may_write = access.how, access.writes
    return calendar


def main_calendar(actor: Actor) -> Calendar | None:
    """The actor's own, if there is one yet."""
    return Calendar.objects.filter(owner=actor.id, main=True).first()


def engagement_calendar(engagement: Engagement) -> Calendar | None:
    """The engagement's, if there is one yet."""
    return Calendar.objects.filter(engagement=engagement, main=True).first()


def feeds_of(actor: Actor) -> list[Feed]:
    """Addresses under which the actor's calendars can be read, newest first."""
    return list(Feed.objects.filter(membership=actor.id, revoked_at=None).order_by("-id"))


def find_feed(actor: Actor, pk: UUID) -> Feed:
    """404 unless it is the actor's own."""
    feed: Feed = get_object_or_404(Feed.objects.all(), pk=pk, membership=actor.id)
    return feed


def _whose(actor: Actor, calendar: Calendar) -> str:
    if calendar.owner_id == actor.id:
        return "own"
    return "engagement" if calendar.engagement_id else "other"


def _as_seen(actor: Actor, calendar: Calendar) -> Calendar:
    seen: dict[str, object] = vars(calendar)
    if calendar.owner_id == actor.id:
        calendar.seen_as, calendar.may_write = How.ALL, True
    elif calendar.engagement_id:
        on_a_side = seen["my_role"] in SIDES
        calendar.seen_as, calendar.may_write = (How.DETAILS if on_a_side else How.BUSY), on_a_side
    else:
        calendar.seen_as = How(calendar.shared_as)
        calendar.may_write = bool(seen["is_assisted"]) and calendar.seen_as == How.DETAILS
    return calendar
