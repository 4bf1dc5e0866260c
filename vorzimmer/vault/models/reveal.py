"""That somebody has read a secret: who, when, what for."""

from datetime import datetime, timedelta

from django.db import models

from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel

from .secret import Secret

SHOWN_FOR = timedelta(seconds=60)


class Reveal(RoomModel):
    """Made before anything is shown; it is what the showing is allowed by, for sixty seconds.

    `broke_glass`: by somebody who runs the workspace and holds no access there.
    """

    secret = models.ForeignKey(Secret, models.CASCADE, related_name="reveals")
    by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=clock.now)
    reason = models.CharField(max_length=300)
    broke_glass = models.BooleanField(default=False)

    class Meta:
        indexes = [models.Index(fields=["workspace", "secret", "at"], name="reveal_by_secret")]

    # Facts

    def lasts_at(self, now: datetime) -> bool:
        """Whether the content may still be shown."""
        return self.at <= now < self.at + SHOWN_FOR
