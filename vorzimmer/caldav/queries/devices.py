"""Which devices a person sees, and whom a password belongs to."""

from uuid import UUID

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django_scopes import scopes_disabled

from vorzimmer.caldav.models import Device
from vorzimmer.caldav.passwords import hash_of
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership


def visible_devices(actor: Actor) -> "QuerySet[Device]":
    """One's own; all of the workspace for the owner."""
    devices = Device.objects.select_related("membership__user")
    return devices if actor.role == Membership.Role.OWNER else devices.filter(membership=actor.membership)


def my_devices(actor: Actor) -> list[Device]:
    """Those that still work, newest first."""
    return list(Device.objects.filter(membership=actor.membership, revoked_at=None).order_by("-id"))


def devices_of_others(actor: Actor) -> list[Device]:
    """What the owner should know of: devices of the others that still work, by person."""
    if actor.role != Membership.Role.OWNER:
        return []
    working = visible_devices(actor).filter(revoked_at=None, membership__left_at=None)
    return list(working.exclude(membership=actor.membership).order_by("membership__user__name", "-id")[:200])


def get_device(actor: Actor, pk: UUID) -> Device:
    """404 if there is none that the actor may see."""
    return get_object_or_404(visible_devices(actor), pk=pk)


def device_with(user: str, password: str) -> Device | None:
    """The working device of somebody who is still here, under their mail address; asked before there is a scope."""
    with scopes_disabled():
        known = Device.objects.select_related("membership__user", "membership__workspace")
        device = known.filter(secret_hash=hash_of(password), revoked_at=None).first()
    if device is None or device.membership.left_at is not None or not device.membership.user.is_active:
        return None
    return device if device.membership.user.email.lower() == user.strip().lower() else None
