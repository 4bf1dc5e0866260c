"""An address of the letterbox: for one purpose and one thing. Whoever knows it may write to it."""

from django.db import models
from django.db.models import Q

from vorzimmer.foundation import clock
from vorzimmer.tenancy.rooms import RoomModel


class Address(RoomModel):
    """`code` stands in the mail address, signed, so that a guessed one is never looked up. `target_id` is the thing."""

    purpose = models.CharField(max_length=60)
    target_id = models.UUIDField()
    code = models.CharField(max_length=20, unique=True)
    made_at = models.DateTimeField(default=clock.now)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "addresses"
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "purpose", "target_id"],
                condition=Q(revoked_at=None),
                name="one_address_per_purpose",
            )
        ]

    def __str__(self) -> str:
        return f"{self.purpose} ({self.pk})"

    # Changes

    def revoke(self) -> None:
        """What comes to it from now on reaches nobody."""
        self.revoked_at = clock.now()
        self.save(update_fields=["revoked_at"])
