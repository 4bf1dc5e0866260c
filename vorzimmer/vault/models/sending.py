"""A secret on its way to one person: opened once, then gone."""

from datetime import datetime

from django.db import models

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership

from .sealed import Sealed


class Sending(Sealed):
    """Nobody but `to` can open it; opening it wipes it. It ends when it expires, or is taken back."""

    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="sendings")
    label = models.CharField(max_length=120)
    to = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    sent_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    sent_at = models.DateTimeField(default=clock.now)
    expires_at = models.DateTimeField()
    opened_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["workspace", "engagement", "sent_at"], name="sending_by_engagement"),
            models.Index(fields=["workspace", "expires_at"], name="sending_by_expiry"),
        ]

    def __str__(self) -> str:
        return self.label

    # Facts

    def is_waiting(self, now: datetime) -> bool:
        """It can still be opened."""
        return self.opened_at is None and self.withdrawn_at is None and now < self.expires_at
