"""Rights and duties are read again and confirmed: at each new version, and every three months."""

from datetime import datetime, timedelta

from django.db import models
from django.db.models import Q

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel

from .version import Version

TIME_TO_CONFIRM = timedelta(days=14)


class Confirmation(RoomModel):
    """One person is asked about one version at `asked_at`, should answer by `due_at` and has done so `at`."""

    version = models.ForeignKey(Version, models.CASCADE, related_name="confirmations")
    membership = models.ForeignKey(Membership, models.CASCADE, related_name="+", db_index=False)
    asked_at = models.DateTimeField(default=clock.now)
    due_at = models.DateTimeField()
    at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "version", "membership"], condition=Q(at=None), name="one_open_confirmation"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.version} {self.membership}"

    # Changes (called by actions only)

    def confirm(self, at: datetime) -> None:
        """The person has read it and agrees that it is so."""
        self.at = at
        self.save(update_fields=["at"])

    # Facts

    @property
    def is_open(self) -> bool:
        """The answer is missing still."""
        return self.at is None

    @property
    def is_late(self) -> bool:
        """It is missing although the time is over."""
        return self.at is None and self.due_at < clock.now()

    @property
    def engagement(self) -> Engagement:
        return self.version.agreement.engagement

    @property
    def lock_root(self) -> Engagement:
        return self.version.agreement.engagement
