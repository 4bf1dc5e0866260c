"""An address outside that hears of what happens here."""

from datetime import datetime, timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import Changeable
from vorzimmer.webhooks import sealing

BOTH_WORK_FOR = timedelta(hours=24)
"""After a rotation messages carry both signatures for so long, so that the receiver can change over."""


class Endpoint(Changeable):
    """`kinds` are kinds of happening, all when empty; `engagement` narrows it to one. It hears what `member` may see.

    Secrets are kept sealed: they are needed to sign, so a hash is not enough.
    """

    class Off(models.TextChoices):
        NOT = "", _("on")
        BY_HAND = "by_hand", _("switched off")
        FAILING = "failing", _("switched off because it failed for days")
        GONE = "gone", _("switched off because the address said that it is gone")

    name = models.CharField(max_length=80)
    url = models.CharField(max_length=500)
    kinds = models.JSONField(default=list)
    engagement = models.ForeignKey(Engagement, models.CASCADE, null=True, blank=True, related_name="+")
    member = models.ForeignKey(Membership, models.CASCADE, related_name="+")
    sealed_secret = models.TextField()
    sealed_former = models.TextField(blank=True)
    former_until = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(default=clock.now)
    off = models.CharField(max_length=8, choices=Off, default=Off.NOT, blank=True)
    off_at = models.DateTimeField(null=True, blank=True)
    failing_since = models.DateTimeField(null=True, blank=True)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["workspace"], condition=models.Q(off="", removed_at=None), name="endpoint_listening")
        ]

    def __str__(self) -> str:
        return self.name

    # Changes (called by actions only)

    def take_secret(self, secret: str) -> None:
        """Sign with this one; the one before counts for a day."""
        self.change(
            sealed_former=self.sealed_secret,
            former_until=clock.now() + BOTH_WORK_FOR,
            sealed_secret=sealing.seal(secret),
        )

    def switch_off(self, why: str) -> None:
        """It hears nothing more."""
        self.change(off=why, off_at=clock.now())

    def switch_on(self) -> None:
        """It hears of what happens from now on."""
        self.change(off=self.Off.NOT, off_at=None, failing_since=None)

    def remove(self) -> None:
        """It is no longer there; its log stays."""
        self.change(removed_at=clock.now())

    # Facts

    def secrets(self, now: datetime) -> list[str]:
        """What to sign with: the new one first."""
        former = bool(self.sealed_former and self.former_until and now < self.former_until)
        return [sealing.open_(each) for each in [self.sealed_secret, *([self.sealed_former] if former else [])]]

    def hears(self, kind: str, engagement_id: object) -> bool:
        """Whether it wants to know of this."""
        return (not self.kinds or kind in self.kinds) and self.engagement_id in (None, engagement_id)
