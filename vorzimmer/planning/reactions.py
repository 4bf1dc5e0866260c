"""What follows for series when somebody leaves: the coordination hears of it at once, not on the next date."""

from uuid import UUID

from vorzimmer.engagements.entries import PartEnded
from vorzimmer.engagements.models import Engagement
from vorzimmer.journal import reactions
from vorzimmer.journal.models import Entry
from vorzimmer.members.entries import MemberRemoved
from vorzimmer.people.actor import Actor, Door
from vorzimmer.planning import actions
from vorzimmer.planning.models import Series
from vorzimmer.planning.rules import series as rules


@reactions.on(PartEnded)
def look_at_series(actor: Actor, happened: PartEnded, entry: Entry) -> None:
    """Series in the name of somebody who no longer belongs to the engagement wait for somebody to take them over."""
    _report(happened.part.membership_id, engagement=happened.engagement.pk)


@reactions.on(MemberRemoved)
def look_at_all_series(actor: Actor, happened: MemberRemoved, entry: Entry) -> None:
    """The same for who left the workspace without having had a part: those who ran it."""
    _report(happened.member.pk)


def _report(member: UUID, **where: UUID) -> None:
    running = Series.objects.filter(set_up_by=member, ended_at=None, paused_at=None, stuck_at=None, **where)
    for series in running.select_related("set_up_by__user"):
        # Read anew: the team that the ending action had in hand still has the person.
        series.engagement = Engagement.objects.select_related("workspace", "client").get(pk=series.engagement_id)
        if rules.why_stuck(series) is not None:
            actions.report_stuck(actor=Actor(series.set_up_by, Door.SCHEDULE), series=series)
