"""Passwords of devices belong to one person."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.caldav.models import Device
from vorzimmer.people.actor import Actor, Door
from vorzimmer.people.models import Membership

Reason = str | Promise | None


def make_device(actor: Actor, membership: Membership) -> Reason:
    """For oneself, and not by a program: a stolen password must not be able to make another."""
    if membership.pk != actor.id:
        return _("Everybody sets up their own devices.")
    if actor.door in (Door.API, Door.CALDAV):
        return _("Devices are set up in the settings, by a person.")
    return None


def revoke_device(actor: Actor, device: Device) -> Reason:
    """Whoever it belongs to, and the owner."""
    if device.revoked_at is not None:
        return _("This password has been revoked already.")
    if device.membership_id == actor.id or actor.role == Membership.Role.OWNER:
        return None
    return _("Only the person it belongs to or the owner can revoke it.")


def refuse_change(actor: Actor, device: Device) -> Reason:
    """The house, in the name of whose device it is: so they get the notice."""
    if actor.door != Door.SCHEDULE or device.membership_id != actor.id:
        return _("The house says this by itself.")
    return None
