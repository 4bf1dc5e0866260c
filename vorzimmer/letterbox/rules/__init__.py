"""Who may look after mail that nobody took. A rule answers None (yes), or the reason why not."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.letterbox.models import Mail
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership

Reason = str | Promise | None


def look_after(actor: Actor, subject: object = None) -> Reason:
    """The owner: it may be meant for anybody."""
    if actor.role != Membership.Role.OWNER:
        return _("Only the owner sees mail that nobody took.")
    return None


def discard(actor: Actor, mail: Mail) -> Reason:
    """As long as it lies there."""
    if mail.is_settled:
        return _("This mail is no longer there.")
    return look_after(actor)


def offer_again(actor: Actor, mail: Mail) -> Reason:
    """When it is addressed to something, and was not kept with its head alone."""
    if reason := discard(actor, mail):
        return reason
    if mail.address is None or mail.address.revoked_at is not None or mail.reason == Mail.Reason.TOO_LARGE:
        return _("There is nobody who could take it.")
    return None
