"""A browser or installed app that wants to be told while it is closed."""

from datetime import datetime

from django.db import models

from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel


class Device(RoomModel):
    """`endpoint` is its address at the push service, `p256dh` and `auth` encrypt for it (RFC 8291)."""

    to = models.ForeignKey(Membership, models.CASCADE, related_name="+")
    endpoint = models.CharField(max_length=1000)
    p256dh = models.CharField(max_length=120)
    auth = models.CharField(max_length=40)
    name = models.CharField(max_length=80)
    added_at = models.DateTimeField(default=clock.now)
    reached_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["to", "endpoint"], name="one_device_per_address")]

    def __str__(self) -> str:
        return self.name

    # Changes

    def reached(self, at: datetime) -> None:
        """A message was taken for it."""
        self.reached_at = at
        self.save(update_fields=["reached_at"])
