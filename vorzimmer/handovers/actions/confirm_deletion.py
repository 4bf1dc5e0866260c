"""Sign that the other side's data are deleted."""

import hashlib

from django.utils import translation
from django.utils.translation import gettext as _

from vorzimmer.handovers import leaving
from vorzimmer.handovers.entries import DeletionConfirmed
from vorzimmer.handovers.models import DeletionConfirmation, Parting
from vorzimmer.handovers.rules import partings as rules
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor


@action(may=rules.confirm_deletion)
def confirm_deletion(*, actor: Actor, parting: Parting, name: str) -> DeletionConfirmed:
    """The text, with the name typed by hand and its SHA-256 digest. NotAllowed when the name is not the person's own."""
    if " ".join(name.split()).casefold() != " ".join(actor.person.name.split()).casefold():
        raise NotAllowed(_("Please type your name as it stands here: %(name)s") % {"name": actor.person.name})
    side = rules.side_then(actor, parting) or ""
    with translation.override(parting.engagement.language):
        text = leaving.deletion_text(parting, actor.person.name, side)
    confirmation = DeletionConfirmation.objects.create(
        parting=parting, side=side, by=actor.membership, name=actor.person.name, text=text,
        digest=hashlib.sha256(text.encode()).hexdigest(),
    )  # fmt: skip
    return DeletionConfirmed(parting=parting, confirmation=confirmation)
