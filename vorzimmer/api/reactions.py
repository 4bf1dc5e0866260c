"""What follows for tokens from what happened to members."""

from vorzimmer.api import recorded
from vorzimmer.api.models import Token
from vorzimmer.foundation import clock
from vorzimmer.journal import reactions
from vorzimmer.journal.models import Entry
from vorzimmer.members.entries import MemberRemoved
from vorzimmer.people.actor import Actor


@reactions.on(MemberRemoved)
def revoke_tokens(actor: Actor, happened: MemberRemoved, entry: Entry) -> None:
    """Programs of somebody who is gone can do nothing any more; coming back does not bring them back."""
    working = Token.objects.filter(membership=happened.member, revoked_at=None)
    working.update(revoked_at=clock.now(), revoked_by=actor.membership)


reactions.while_recording.append(recorded.note)
