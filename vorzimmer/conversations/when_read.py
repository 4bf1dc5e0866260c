"""When a message will be read: said beside the button that sends it. Nothing is ever stopped because of it."""

from django.utils.translation import gettext as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import moments
from vorzimmer.journal import authority
from vorzimmer.journal.authority import Act
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.people.reach import reach_of
from vorzimmer.tasks.models import Task


def when_read(actor: Actor, place: Task | Engagement) -> str:
    """What was agreed about messages, and when the other side can be reached again; empty while they can be.

    At most one query: what the agreement says to this channel.
    """
    engagement = place.engagement if isinstance(place, Task) else place
    said = authority.ask(actor, Act("contact"), place, {"channel": "message"})
    agreed = [str(said.reason)] if said.stops else []
    reader = _reader(actor, engagement)
    again = reach_of(reader).again if reader else None
    if reader is None or again is None:
        return " ".join(agreed)
    words = {"who": reader.user.first_name, "when": moments.near(again)}
    return " ".join([*agreed, _("%(who)s reads it from %(when)s on.") % words])


def _reader(actor: Actor, engagement: Engagement) -> Membership | None:
    """The one on the other side whose hours count; nobody for those who only look after the two."""
    team = engagement.team
    if team.side_of(actor) == "client":
        return team.lead
    return next(iter(team.deciding or team.contacts), None) if team.side_of(actor) == "assistant" else None
