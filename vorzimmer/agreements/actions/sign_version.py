"""Sign a version."""

from django.utils.translation import gettext as _

from vorzimmer.agreements.entries import VersionSigned
from vorzimmer.agreements.models import OTHER, Signature, Version
from vorzimmer.agreements.rules import negotiating, signing
from vorzimmer.agreements.wording import wording_of
from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor

EARLIER = ("enquiry", "meeting", "agreeing")


@action(may=signing.sign)
def sign_version(*, actor: Actor, version: Version, name: str, digest: str) -> VersionSigned:
    """With the second signature it holds, and the engagement settles in.

    `name` is the signer's own, as typed; `digest` that of the text that was read. Raises ValueError for another name;
    another text than the one that was read is not signed (NotAllowed).
    """
    if not is_name_of(actor, name):
        raise ValueError("the typed name is not the signer's")
    parties, text, current = wording_of(version)
    if digest != current:
        raise NotAllowed(_("The text has changed meanwhile. Read it again before you sign."))
    side, now = negotiating.side(actor, version), clock.now()
    version.settle_text(parties, text, current)
    signature = Signature(
        version=version, side=side, by=actor.membership, name=" ".join(name.split()), signed_at=now, digest=current
    )
    signature.save()
    other = Signature.objects.filter(version=version, side=OTHER[side], digest=current)
    if whole := other.exists():
        version.sign(now)
        if version.engagement.stage in EARLIER:
            version.engagement.change(stage=version.engagement.Stage.SETTLING_IN)
    return VersionSigned(version=version, signature=signature, side=side, whole=whole)


def is_name_of(actor: Actor, name: str) -> bool:
    """Whether this is the actor's name; capitals and blanks do not matter."""
    return " ".join(name.split()).casefold() == " ".join(actor.person.name.split()).casefold()
