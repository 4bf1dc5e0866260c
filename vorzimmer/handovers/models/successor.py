"""Somebody who takes over for good: introduced, looks over the shoulder, then leads."""

from datetime import date

from django.db import models
from django.db.models import Q

from vorzimmer.engagements.models import Engagement, Part
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel

from .plan import Plan


class Successor(RoomModel):
    """From `introduced_at` on they look on (`part`: observer); on `takes_over_on` the open work becomes theirs."""

    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="successors")
    person = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    plan = models.ForeignKey(Plan, models.SET_NULL, null=True, blank=True, related_name="+")
    part = models.ForeignKey(Part, models.SET_NULL, null=True, blank=True, related_name="+")
    takes_over_on = models.DateField()
    introduced_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    introduced_at = models.DateTimeField(default=clock.now)
    former = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    took_over_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "engagement"], condition=Q(took_over_at=None), name="one_successor_at_a_time"
            )
        ]

    def take_over(self, former: Membership | None) -> None:
        """The open work is theirs; `former` led until now."""
        self.former, self.took_over_at = former, clock.now()
        self.save(update_fields=["former", "took_over_at"])

    def days_of_shadowing(self, today: date) -> int:
        """For how many days they have looked on until now, or until they took over."""
        until = self.took_over_at.date() if self.took_over_at else today
        return max(0, (until - self.introduced_at.date()).days)

    @property
    def lock_root(self) -> Engagement:
        return self.engagement
