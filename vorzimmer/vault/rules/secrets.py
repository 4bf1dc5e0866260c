"""Who may keep, read, replace and send what is secret. Nobody reads on because of their role alone."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor, Door
from vorzimmer.people.models import Membership
from vorzimmer.vault.models import Access, Secret, Sending

from . import accesses

Reason = str | Promise | None
NOT_HERE = _("You no longer belong to this engagement.")


def keep(actor: Actor, access: Access) -> Reason:
    """Whoever arranges the access, and whoever uses it, while it is in force."""
    if not access.is_open:
        return _("This access is no longer in force.")
    return None if holds(actor, access) else accesses.arrange(actor, access.engagement)


def replace(actor: Actor, secret: Secret) -> Reason:
    """Whoever could keep it; what was removed is kept anew."""
    if secret.removed_at is not None:
        return _("This secret has been removed.")
    return keep(actor, secret.access)


def remove(actor: Actor, secret: Secret) -> Reason:
    """Whoever kept it, and whoever arranges the access."""
    if secret.removed_at is not None:
        return _("This secret has been removed.")
    return None if secret.kept_by_id == actor.id else accesses.arrange(actor, secret.access.engagement)


def reveal(actor: Actor, secret: Secret) -> Reason:
    """Whoever uses the access now, and whoever kept the secret, as long as they belong to the engagement."""
    if reason := _readable(actor, secret):
        return reason
    if is_meant_for(actor, secret):
        return None
    if not belongs(actor, secret.access.engagement):
        return NOT_HERE
    if secret.access.engagement.team.coordinates(actor):
        return _(
            "Coordination and owner cannot read this. In an emergency they can, and everybody concerned hears of it."
        )
    return _("Only whoever uses this access, and whoever kept the secret, can read it.")


def break_glass(actor: Actor, secret: Secret) -> Reason:
    """Who coordinates, in an emergency: whoever may read it anyway has no need of that."""
    if reason := _readable(actor, secret):
        return reason
    if not belongs(actor, secret.access.engagement):
        return NOT_HERE
    if is_meant_for(actor, secret):
        return _("You may read this without an emergency.")
    if not secret.access.engagement.team.coordinates(actor):
        return _("Only the coordination and the owner can do this, in an emergency.")
    return None


def is_meant_for(actor: Actor, secret: Secret) -> bool:
    """The person uses the access or kept the secret, and still belongs to the engagement."""
    part = secret.access.engagement.team.part_of(actor)
    return part is not None and (secret.kept_by_id == actor.id or holds(actor, secret.access)) and _is_here(actor)


def holds(actor: Actor, access: Access) -> bool:
    """The person uses this access now; one query."""
    part = access.engagement.team.part_of(actor)
    return part is not None and access.holdings.filter(membership=actor.membership, until=None).exists()


def belongs(actor: Actor, engagement: Engagement) -> bool:
    """A part in the engagement or a say in the workspace, today: an actor may have been made before they left."""
    return (engagement.team.part_of(actor) is not None or actor.runs_the_workspace) and _is_here(actor)


def send(actor: Actor, engagement: Engagement) -> Reason:
    """Both sides and who coordinates, until the engagement has ended."""
    return accesses.ask(actor, engagement)


def open_sending(actor: Actor, sending: Sending) -> Reason:
    """The one to whom it was sent, once, in time, while they belong to the engagement."""
    if actor.door != Door.WEB:
        return _("Secrets are shown on their own page only.")
    if sending.to_id != actor.id:
        return _("This was sent to somebody else.")
    if not belongs(actor, sending.engagement):
        return NOT_HERE
    return None if sending.is_waiting(clock.now()) else _("This was opened already, taken back, or has run out.")


def withdraw_sending(actor: Actor, sending: Sending) -> Reason:
    """Whoever sent it; anybody once the other one no longer belongs to the engagement."""
    if not sending.is_waiting(clock.now()):
        return _("This was opened already, taken back, or has run out.")
    engagement = sending.engagement
    gone = sending.to_id not in engagement.team.everyone or engagement.stage == engagement.Stage.ENDED
    return None if gone or sending.sent_by_id == actor.id else _("Only whoever sent this can take it back.")


def _readable(actor: Actor, secret: Secret) -> Reason:
    """On the page itself only, and while there is something to read."""
    if actor.door != Door.WEB:
        return _("Secrets are shown on their own page only.")
    if secret.removed_at is not None or secret.is_wiped:
        return _("This secret has been removed.")
    if secret.has_expired(clock.now()):
        return _("This secret has run out.")
    return None if secret.access.is_open else _("This access is no longer in force.")


def _is_here(actor: Actor) -> bool:
    return Membership.objects.filter(pk=actor.id, left_at=None).exists()
