"""A one-click link. Only the hash of its secret is kept: who reads the table cannot use it."""

from django.db import models

from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel


class Link(RoomModel):
    """May be used once, until it expires, by whoever got the mail, to do one thing to one target."""

    to = models.ForeignKey(Membership, models.CASCADE, related_name="+")
    purpose = models.CharField(max_length=80)
    target_id = models.UUIDField(null=True)
    choice = models.TextField(blank=True)
    secret_hash = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField(db_index=True)
    used_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField(default=clock.now)

    def __str__(self) -> str:
        return f"{self.purpose} ({self.pk})"

    # Changes (called when the button is pressed only)

    def use(self) -> None:
        """It has done what it is for."""
        self.used_at = clock.now()
        self.save(update_fields=["used_at"])

    # Facts

    @property
    def is_expired(self) -> bool:
        return clock.now() >= self.expires_at
