"""Open an engagement: a client, its contact, a lead assistant."""

from datetime import date

from vorzimmer.engagements import rules
from vorzimmer.engagements.entries import EngagementOpened
from vorzimmer.engagements.models import Client, Engagement, Part
from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.models import Workspace


@action(may=rules.open_engagement)
def open_engagement(
    *,
    actor: Actor,
    workspace: Workspace,
    client_name: str,
    contacts: list[Membership],
    lead: Membership | None = None,
    title: str = "",
    stage: str = Engagement.Stage.WORKING,
    language: str = "",
    address: str = "",
    started_on: date | None = None,
) -> EngagementOpened:
    """A client and an assistant work together from now on; the client is found by its name or made."""
    client, _new = Client.objects.get_or_create(name=client_name.strip())
    engagement = Engagement.objects.create(
        client=client,
        title=title.strip(),
        stage=stage,
        language=language or workspace.language,
        address=address or workspace.address,
        started_on=started_on or clock.now().date(),
    )
    for contact in contacts:
        Part.objects.create(engagement=engagement, membership=contact, role=Part.Role.CONTACT)
    if lead:
        Part.objects.create(engagement=engagement, membership=lead, role=Part.Role.LEAD)
    if not any(member.pk == actor.id for member in [*contacts, lead] if member):
        Part.objects.create(engagement=engagement, membership=actor.membership, role=Part.Role.COORDINATOR)
    return EngagementOpened(engagement=engagement)
