"""Days on which somebody is away."""

from datetime import date

from django.db import models
from django.db.models import F, Q

from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel

NOTICE_DAYS = 14
"""So long before, a planned absence is announced (domain.md 6.2)."""


class Absence(RoomModel):
    """First and last day, both included, by the person's own calendar."""

    membership = models.ForeignKey(Membership, models.CASCADE, related_name="absences")
    first_on = models.DateField()
    last_on = models.DateField()
    sick = models.BooleanField(default=False)
    announced_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    announced_at = models.DateTimeField(default=clock.now)
    withdrawn_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["first_on", "id"]
        constraints = [
            models.CheckConstraint(condition=Q(last_on__gte=F("first_on")), name="absence_ends_after_it_begins")
        ]
        indexes = [models.Index(fields=["workspace", "membership", "last_on"], name="absence_by_person")]

    def __str__(self) -> str:
        return f"{self.membership.name} {self.first_on}"

    # Changes (called by actions only)

    def withdraw(self, by: Membership) -> None:
        """The person is there after all."""
        self.withdrawn_by, self.withdrawn_at = by, clock.now()
        self.save(update_fields=["withdrawn_by", "withdrawn_at"])

    # Facts

    @property
    def holds(self) -> bool:
        return self.withdrawn_at is None

    def is_over(self, today: date) -> bool:
        """The person is back."""
        return today > self.last_on

    @property
    def is_late_notice(self) -> bool:
        """Announced less than two weeks ahead; being ill is never late."""
        known = clock_day(self)
        return not self.sick and (self.first_on - known).days < NOTICE_DAYS


def clock_day(absence: Absence) -> date:
    """The day on which it was announced, where the person is."""
    return absence.membership.calendar.local_day(absence.announced_at)
