"""What somebody could open ends with their part, in the same transaction: nothing waits for a job or for a person."""

from uuid import UUID

from vorzimmer.engagements.entries import EngagementChanged, PartEnded
from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.journal import reactions
from vorzimmer.journal.models import Entry
from vorzimmer.people.actor import Actor
from vorzimmer.vault import actions
from vorzimmer.vault.models import Access, Holding, Sending


@reactions.on(PartEnded)
def take_accesses_away(actor: Actor, happened: PartEnded, entry: Entry) -> None:
    """The person uses nothing of this engagement any more; what is to be done outside falls to whoever is named."""
    _take_away(actor, happened.engagement, happened.part.membership_id)


@reactions.on(EngagementChanged)
def take_everything_away(actor: Actor, happened: EngagementChanged, entry: Entry) -> None:
    """When the engagement has ended nobody uses anything of it; accesses without users are to be revoked as well."""
    if "stage" not in happened.fields or happened.engagement.stage != Engagement.Stage.ENDED:
        return
    _take_away(actor, happened.engagement)
    without_key = actor.through(actor.door)
    given = Access.objects.filter(engagement=happened.engagement, state=Access.State.GIVEN)
    for access in given.select_related("engagement"):
        actions.want_revoked(actor=without_key, access=access)


def _take_away(actor: Actor, engagement: Engagement, member: UUID | None = None) -> None:
    # A key holds for one happening: several of one kind follow here.
    without_key = actor.through(actor.door)
    held = Holding.objects.filter(access__engagement=engagement, until=None)
    waiting = Sending.objects.filter(
        engagement=engagement, opened_at=None, withdrawn_at=None, expires_at__gt=clock.now()
    )
    if member is not None:
        held, waiting = held.filter(membership=member), waiting.filter(to=member)
    for holding in held.select_related("access__engagement", "membership__user"):
        actions.end_holding(actor=without_key, holding=holding)
    for sending in waiting.select_related("engagement", "to__user"):
        actions.withdraw_sending(actor=without_key, sending=sending)
