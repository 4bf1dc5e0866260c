"""What times may be, and writing them down."""

from collections.abc import Sequence
from datetime import time
from typing import Any

from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.people.actor import Actor
from vorzimmer.rhythm.models import Schedule
from vorzimmer.rhythm.models.schedule import Kind
from vorzimmer.rhythm.rules.schedules import Reason

NOTHING_AGREED = _("The agreement says nothing of it, or it is arranged already.")
NOT_AHEAD = _("Choose a day that is still to come.")


def must_be_a_plan(kind: str, days: Sequence[int], at: time, answer_by: time | None) -> Reason:
    """At least one weekday, 0 to 6; an answer is wanted after it comes."""
    if kind not in Kind.values:
        return _("There is nothing of that kind.")
    if not days or not set(days) <= set(range(7)):
        return _("Choose at least one day of the week.")
    if answer_by is not None and answer_by <= at:
        return _("An answer is wanted after it is ready, not before.")
    return None


def settle(actor: Actor, engagement: Engagement, kind: str, plan: dict[str, Any]) -> Schedule:
    """What holds from now on. For actions only."""
    schedule = Schedule.objects.filter(engagement=engagement, kind=kind).first()
    if schedule is None:
        schedule = Schedule(engagement=engagement, kind=kind)
    schedule.settle(actor.membership, **plan, paused_until=None)
    return schedule
