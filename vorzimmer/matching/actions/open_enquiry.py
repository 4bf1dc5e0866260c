"""Open the engagement of an enquiry."""

from django.utils.translation import gettext as _

from vorzimmer.engagements.entries import EngagementOpened
from vorzimmer.engagements.models import Client, Engagement, Part
from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.matching.rules import needs
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.models import Workspace


@action(may=needs.enquire, lock=False)
def open_enquiry(
    *, actor: Actor, workspace: Workspace, client_name: str, contacts: list[Membership]
) -> EngagementOpened:
    """In stage enquiry, without an assistant. NotAllowed without a name. A client of that name that exists is taken
    only by those who run the workspace: a client must not come upon somebody else's by writing their name."""
    if not client_name.strip():
        raise NotAllowed(_("Say first who is looking for somebody."))
    client = _client(actor, client_name.strip())
    engagement = Engagement.objects.create(
        client=client, stage=Engagement.Stage.ENQUIRY, language=workspace.language, address=workspace.address,
        started_on=clock.now().date(),
    )  # fmt: skip
    for contact in contacts if actor.runs_the_workspace else [actor.membership]:
        Part.objects.create(engagement=engagement, membership=contact, role=Part.Role.CONTACT)
    if actor.runs_the_workspace and actor.membership not in contacts:
        Part.objects.create(engagement=engagement, membership=actor.membership, role=Part.Role.COORDINATOR)
    return EngagementOpened(engagement=engagement)


def _client(actor: Actor, name: str) -> Client:
    known = Client.objects.filter(name=name).first()
    if known and (actor.runs_the_workspace or known.engagements.filter(parts__membership=actor.membership).exists()):
        return known
    found: Client = Client.objects.get_or_create(name=f"{name} ({actor.person.name})" if known else name)[0]
    return found
