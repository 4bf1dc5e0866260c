"""Put a talk into the calendar of both."""

from datetime import datetime, timedelta

from django.db.models import Max
from django.utils.translation import gettext as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.talks import appointments, carrying
from vorzimmer.talks.entries import TalkArranged
from vorzimmer.talks.models import Talk
from vorzimmer.talks.rules import arranging as rules

LONGEST_PERIOD = timedelta(days=31)


@action(may=rules.arrange)
def arrange_talk(
    *, actor: Actor, engagement: Engagement, starts_at: datetime, minutes: int = 45, week: int | None = None
) -> TalkArranged:
    """Proposed to both; without `week` an extra one, beside the series. Open points of the last talk come along.

    Its figures are about what happened since the last talk that was held, or in the last month before the first.
    NotAllowed for a moment that has passed, or before another talk that is planned.
    """
    if starts_at + timedelta(minutes=minutes) <= clock.now():
        raise NotAllowed(_("This moment has passed."))
    lead = engagement.team.lead
    if lead is None:
        raise NotAllowed(_("Nobody leads this engagement at the moment."))
    known = Talk.objects.filter(engagement=engagement)
    last = known.filter(state=Talk.State.HELD).order_by("-number").first()
    number = (known.aggregate(last=Max("number"))["last"] or 0) + 1
    since = last.until if last else max(_began(engagement), starts_at - LONGEST_PERIOD)
    talk = Talk(engagement=engagement, assistant=lead, number=number, week=week, since=since, made_by=actor.membership)
    talk.put_at(starts_at, minutes)
    talk.save()
    appointments.put_in(actor, talk)
    carrying.carry_over(talk)
    return TalkArranged(talk=talk)


def _began(engagement: Engagement) -> datetime:
    return datetime.combine(engagement.started_on, datetime.min.time(), tzinfo=clock.now().tzinfo)
