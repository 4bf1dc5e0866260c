"""Calendars come into being when they are first needed. Called inside actions."""

from django.utils.translation import gettext_noop

from vorzimmer.calendars.models import Calendar
from vorzimmer.engagements.models import Engagement
from vorzimmer.people.models import Membership

MINE = gettext_noop("My calendar")
COLOURS = list(Calendar.Colour)


def opened(of: Engagement | Membership) -> Calendar:
    """The calendar of the engagement, or the person's main one; made if there is none."""
    if isinstance(of, Membership):
        found, _made = Calendar.objects.get_or_create(owner=of, main=True, defaults={"colour": Calendar.Colour.BLUE})
    else:
        colour = COLOURS[1 + of.pk.int % (len(COLOURS) - 1)]
        found, _made = Calendar.objects.get_or_create(engagement=of, main=True, defaults={"colour": colour})
    calendar: Calendar = found
    return calendar
