"""What a search for a time needs to make sense."""

from collections.abc import Sequence
from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.people.timezones import is_zone
from vorzimmer.scheduling.asked import GuestSaid, SearchSaid
from vorzimmer.tasks.models import Task

Reason = str | Promise | None
MOST_PEOPLE = 20
NOBODY = _("Say in whose name the time is looked for.")
LONGEST_WINDOW = timedelta(days=120)


def sense(
    engagement: Engagement,
    whom: Membership,
    minutes: int,
    first_on: date,
    last_on: date,
    more: SearchSaid,
    zone: str,
    task: Task | None,
) -> Reason:
    """Who, how long, when: all of it possible."""
    if whom.pk not in engagement.team.everyone:
        return NOBODY
    if task is not None and task.engagement_id != engagement.pk:
        return _("This task belongs to another engagement.")
    if not 5 <= minutes <= 600:
        return _("An appointment lasts from five minutes to ten hours.")
    if last_on < first_on:
        return _("The last day comes before the first.")
    if last_on < clock.now().date():
        return _("These days are over.")
    if last_on - first_on > LONGEST_WINDOW:
        return _("Look at four months at most.")
    earliest, latest = more.get("earliest"), more.get("latest")
    if earliest and latest and earliest >= latest:
        return _("The end comes before the beginning.")
    if more.get("buffer", 0) > 240 or more.get("travel", 0) > 600:
        return _("That is too long.")
    return None if is_zone(zone) else _("No time zone of this name is known.")


def asked(members: Sequence[Membership], guests: Sequence[GuestSaid]) -> Reason:
    """Not too many, everybody can be reached."""
    if len(members) + len(guests) > MOST_PEOPLE:
        return _("At most twenty people.")
    if any(member.left_at is not None for member in members):
        return _("This person no longer belongs to the workspace.")
    for guest in guests:
        try:
            validate_email(guest["email"])
        except ValidationError:
            return _("People outside need a mail address.")
    return None
