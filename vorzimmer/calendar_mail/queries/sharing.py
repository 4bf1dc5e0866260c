"""The calendars for which somebody can give out an address for invitations."""

from uuid import UUID

from django.http import Http404

from vorzimmer.calendar_mail.senders import INVITATIONS
from vorzimmer.calendars.models import Calendar
from vorzimmer.calendars.queries import writable_calendars
from vorzimmer.letterbox import addresses
from vorzimmer.people.actor import Actor


def calendars_with_addresses(actor: Actor) -> list[tuple[Calendar, str]]:
    """Those in which one writes, with their address: "" when none has been made yet."""
    found = writable_calendars(actor)
    made = addresses.known(INVITATIONS, [calendar.pk for calendar in found])
    return [(calendar, made.get(calendar.pk, "")) for calendar in found]


def get_calendar(actor: Actor, pk: UUID) -> Calendar:
    """Http404 when the actor does not write in it."""
    found = next((calendar for calendar in writable_calendars(actor) if calendar.pk == pk), None)
    if found is None:
        raise Http404
    return found
