"""Who may choose what the second reading speaks of."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership


def choose(actor: Actor, membership: Membership) -> str | Promise | None:
    """Everybody for themselves, nobody for others."""
    return None if membership.pk == actor.id else _("What the second reading speaks of is chosen by each person alone.")
