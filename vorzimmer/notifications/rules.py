"""Who may choose what reaches somebody."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.notifications.models import Device
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership


def choose(actor: Actor, membership: Membership) -> str | Promise | None:
    """Everybody for themselves, nobody for others."""
    return None if membership.pk == actor.id else _("What comes by mail is chosen by each person alone.")


def own_device(actor: Actor, device: Device) -> str | Promise | None:
    """Everybody for their own devices."""
    return None if device.to_id == actor.id else _("This device belongs to somebody else.")
