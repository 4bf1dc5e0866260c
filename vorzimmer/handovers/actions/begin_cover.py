"""The first day has come: whoever stands in gets a part and the tasks, for those days."""

from vorzimmer.engagements import actions as engagements
from vorzimmer.engagements.models import Part
from vorzimmer.foundation import clock
from vorzimmer.handovers import making, work
from vorzimmer.handovers.arranging import arranger
from vorzimmer.handovers.entries import CoverBegun
from vorzimmer.handovers.models import Cover
from vorzimmer.handovers.rules import absences as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.begin)
def begin_cover(*, actor: Actor, cover: Cover) -> CoverBegun:
    """Who has no part in the engagement gets one until it is given back; open tasks due on those days go over."""
    engagement = making.fresh(cover.engagement)
    acting = arranger(engagement, cover.proposed_by)
    part = None
    if cover.person_id not in engagement.team.everyone:
        given = engagements.add_part(
            actor=acting, engagement=engagement, membership=cover.person, role=Part.Role.BACKUP
        )
        part, engagement = given.part, making.fresh(engagement)
    cover.enter(Cover.State.RUNNING, begun_at=clock.now(), part=part)
    work.hand_over_for_days(acting, cover, engagement)
    cover.engagement = engagement
    return CoverBegun(cover=cover)
