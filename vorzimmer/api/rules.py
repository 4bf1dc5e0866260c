"""Who may have and revoke tokens. A rule answers None (yes), or the reason why not."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.api.models import Token
from vorzimmer.people.actor import Actor, Door
from vorzimmer.people.models import Membership

Reason = str | Promise | None


def create_token(actor: Actor, membership: Membership) -> Reason:
    """For oneself, and not by a program: a stolen token must not be able to make another."""
    if membership.pk != actor.id:
        return _("Everybody creates their own tokens.")
    if actor.door == Door.API:
        return _("Tokens are created in the settings, by a person.")
    return None


def revoke_token(actor: Actor, token: Token) -> Reason:
    """Whoever it belongs to, and the owner."""
    if token.revoked_at is not None:
        return _("This token has been revoked already.")
    if token.membership_id == actor.id or actor.role == Membership.Role.OWNER:
        return None
    return _("Only the person it belongs to or the owner can revoke a token.")
