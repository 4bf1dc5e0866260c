"""Who sees what of a calendar, and who may write in it: the one place that answers it."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from django.db.models import Q

from vorzimmer.calendars.models import Appointment, Calendar
from vorzimmer.engagements.models import Engagement, Part
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership

ASSISTING = (Part.Role.LEAD, Part.Role.BACKUP)
SIDES = (Part.Role.CONTACT, *ASSISTING)


class How(StrEnum):
    """How much somebody sees."""

    NOTHING = "nothing"
    BUSY = "busy"
    DETAILS = "details"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Access:
    """`details` leaves out what is private, `all` leaves out nothing. `engagement`: through which one, for others' own.

    `in_name`: who writes here does it in the name of the calendar's owner.
    """

    how: How = How.NOTHING
    writes: bool = False
    engagement: Engagement | None = None
    in_name: bool = False

    @property
    def sees(self) -> bool:
        return self.how != How.NOTHING


def access_to(actor: Actor, calendar: Calendar) -> Access:
    """At most one query; an engagement's team is read once per request."""
    if calendar.engagement is not None:
        return _of_engagement(actor, calendar.engagement)
    if calendar.owner_id == actor.id:
        return Access(How.ALL, writes=True)
    mine = Q(engagement__parts__membership=actor.id, engagement__parts__until=None)
    theirs = Part.objects.filter(mine, membership=calendar.owner_id, until=None)
    rows = theirs.values_list("role", "engagement__parts__role", "engagement_id")
    shared = [(their, my, place) for their, my, place in rows if their in SIDES and my in SIDES]
    assists = next((place for their, my, place in shared if their == Part.Role.CONTACT and my in ASSISTING), None)
    place = assists or next((place for _their, _my, place in shared), None)
    if place is None:
        return _looking_on(actor, calendar) if actor.runs_the_workspace or rows else Access()
    how = How(calendar.shared_as)
    writes = how == How.DETAILS and assists is not None
    engagement = Engagement.objects.select_related("client", "workspace").get(pk=place) if writes else None
    return Access(how, writes=writes, engagement=engagement, in_name=writes)


def _of_engagement(actor: Actor, engagement: Engagement) -> Access:
    side = engagement.team.side_of(actor)
    if side is not None:
        return Access(How.DETAILS, writes=True, engagement=engagement, in_name=side == "assistant")
    if engagement.team.part_of(actor) is not None or actor.runs_the_workspace:
        return Access(How.BUSY, engagement=engagement)
    return Access()


def _looking_on(actor: Actor, calendar: Calendar) -> Access:
    """Coordination and supervision: when somebody is busy, never with what."""
    return Access(How.BUSY if calendar.shared_as != Calendar.Shared.NOTHING else How.NOTHING)


def sees_appointment(actor: Actor, appointment: Appointment, access: Access) -> How:
    """What of this one: whoever is asked to come sees it, whatever the calendar says; private is its owner's."""
    # Whoever wrote it down in an engagement and has left that engagement sees no more of it than others.
    own = is_own(actor, appointment) and (appointment.calendar.owner_id is not None or access.writes)
    if own or is_asked(actor, appointment):
        return How.ALL
    if access.how == How.DETAILS and appointment.private:
        return How.BUSY
    return access.how


def is_own(actor: Actor, appointment: Appointment) -> bool:
    """In their own calendar, or written down by themselves in the engagement's."""
    calendar = appointment.calendar
    return calendar.owner_id == actor.id or (calendar.owner_id is None and appointment.made_by_id == actor.id)


def is_asked(actor: Actor, appointment: Appointment) -> bool:
    """They are among those who are asked to come."""
    return any(each.membership_id == actor.id for each in appointment.attendees.all())


def watchers(calendar: Calendar) -> set[UUID]:
    """Keys of memberships whose open pages may show it."""
    if calendar.engagement is not None:
        return set(calendar.engagement.audience)
    places = Part.objects.filter(membership=calendar.owner_id, until=None).values("engagement_id")
    beside = Part.objects.filter(engagement__in=places, until=None).values_list("membership_id", flat=True)
    return {*beside, *([calendar.owner_id] if calendar.owner_id else [])}


def own_calendars(member: Membership) -> list[Calendar]:
    """Theirs, the main one first."""
    return list(Calendar.objects.filter(owner=member, archived_at=None).order_by("-main", "name", "id"))
