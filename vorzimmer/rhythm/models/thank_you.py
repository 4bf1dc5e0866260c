"""A thank-you: it reaches the person, and stays."""

from django.db import models

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel


class ThankYou(RoomModel):
    """From one person of an engagement to another; only the two sides read it."""

    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="thank_yous")
    said_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    to = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    words = models.CharField(max_length=300)
    said_at = models.DateTimeField(default=clock.now)

    class Meta:
        verbose_name_plural = "thank-yous"
        indexes = [models.Index(fields=["workspace", "engagement", "-id"], name="thanks_newest")]

    def __str__(self) -> str:
        return self.words

    @property
    def lock_root(self) -> Engagement:
        return self.engagement
