"""A phone or a calendar program that keeps in step with the calendars here, with a password of its own."""

from django.db import models

from vorzimmer.calendars.models import Calendar
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel


class Resource(RoomModel):
    """Under which name a program has put an appointment, where that is not the one that the house would give it."""

    calendar = models.ForeignKey(Calendar, models.CASCADE, related_name="+")
    uid = models.CharField(max_length=255)
    href = models.CharField(max_length=255)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "calendar", "uid"], name="one_name_per_appointment"),
            models.UniqueConstraint(fields=["workspace", "calendar", "href"], name="one_appointment_per_name"),
        ]

    def __str__(self) -> str:
        return self.href


class Device(RoomModel):
    """Belongs to one person in one workspace. `agent` is how the program called itself last."""

    membership = models.ForeignKey(Membership, models.CASCADE, related_name="+")
    name = models.CharField(max_length=80)
    secret_hash = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField(default=clock.now)
    used_at = models.DateTimeField(null=True, blank=True)
    agent = models.CharField(max_length=120, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)
    revoked_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["workspace", "membership", "id"], name="caldav_device_by_person")]

    def __str__(self) -> str:
        return self.name

    # Changes (called by actions only)

    def revoke(self, by: Membership) -> None:
        """It opens nothing any more, from the next request on."""
        self.revoked_at, self.revoked_by = clock.now(), by
        self.save(update_fields=["revoked_at", "revoked_by"])
