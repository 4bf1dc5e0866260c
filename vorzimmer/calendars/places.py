"""Where somebody can put an appointment: calendars that are there, and those that come into being with it."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from vorzimmer.calendars.models import Calendar
from vorzimmer.engagements.models import Engagement
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership

MINE, HERE = "mine", "here"


@dataclass(frozen=True, slots=True)
class Place:
    """`calendar` is None until something is put there; then it is opened for `of`."""

    key: str
    label: str
    calendar: Calendar | None = None
    of: Engagement | Membership | None = None

    @property
    def pk(self) -> str:
        return self.key

    def __str__(self) -> str:
        return self.label


def words_for(actor: Actor, calendar: Calendar) -> str:
    """What the reader calls it."""
    if calendar.owner_id == actor.id and calendar.main:
        return calendar.name or _("My calendar")
    return str(calendar)


def place_of(actor: Actor, calendar: Calendar) -> Place:
    """A calendar that is there."""
    if calendar.owner_id == actor.id and calendar.main:
        return Place(MINE, words_for(actor, calendar), calendar)
    return Place(str(calendar.pk), str(calendar), calendar)


def places_for(actor: Actor, calendars: list[Calendar], engagement: Engagement | None) -> list[Place]:
    """Of the calendars in which the actor writes: the engagement's first, or their own; opened when they are used."""
    found = [place_of(actor, calendar) for calendar in calendars]
    if not any(place.key == MINE for place in found):
        found.insert(0, Place(MINE, _("My calendar"), of=actor.membership))
    if engagement is None:
        return sorted(found, key=lambda place: place.key != MINE)
    here = next((place for place in found if place.calendar and place.calendar.engagement_id == engagement.pk), None)
    if here is None and engagement.team.side_of(actor) is not None:
        here = Place(HERE, str(engagement), of=engagement)
    others = [place for place in found if place.key == MINE]
    return [here, *others] if here else others
