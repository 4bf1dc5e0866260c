"""Who may choose how calendars are looked at."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership


def choose_look(actor: Actor, membership: Membership) -> str | Promise | None:
    """Everybody for themselves."""
    return None if membership.pk == actor.id else _("Everybody chooses that for themselves.")
