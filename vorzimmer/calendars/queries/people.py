"""With whom somebody works, for guests and for clocks."""

from uuid import UUID

from django.db.models import Exists, OuterRef

from vorzimmer.engagements.models import Engagement, Part
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.prepared import Prepared

BESIDE = Prepared(
    lambda me: (
        Membership.objects.filter(
            Exists(
                Part.objects.filter(
                    membership=OuterRef("pk"), until=None, role__in=("contact", "lead", "backup"),
                    engagement__in=Part.objects.filter(membership=me, until=None).values("engagement"),
                )
            )
        ).exclude(pk=me).select_related("user", "workspace").order_by("user__name", "id")
    ),
    me=UUID,
)  # fmt: skip


def colleagues(actor: Actor, engagement: Engagement | None = None) -> list[Membership]:
    """Both sides of the engagement, or of all in which the actor has a part; without the actor. One query."""
    if engagement is None:
        return BESIDE.rows(me=actor.id)
    team = engagement.team
    return [member for member in [*team.contacts, *team.assistants] if member.pk != actor.id]


def possible_guests(actor: Actor, engagement: Engagement | None = None) -> list[Membership]:
    """Whom an appointment can be made with: everybody of the engagement, or of all the actor's."""
    if engagement is None:
        return [actor.membership, *BESIDE.rows(me=actor.id)]
    return list({part.membership_id: part.membership for part in engagement.team.parts}.values())
