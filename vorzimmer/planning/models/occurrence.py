"""One date of a series about which there is something to say: made, skipped, moved, or for somebody else."""

from typing import Any

from django.db import models
from django.db.models import Q

from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tasks.models import Task
from vorzimmer.tenancy.rooms import RoomModel

from .series import Series


class Occurrence(RoomModel):
    """Named by the day `on` which the rule puts it (RFC 5545: RECURRENCE-ID), whatever day it was moved to.

    There is one at most per day of the rule, and it has one task at most: that is why a date is never made twice.
    `missed_at`: it came and went while nothing ran, and a later one was made instead.
    """

    series = models.ForeignKey(Series, models.CASCADE, related_name="occurrences")
    on = models.DateField()
    moved_to = models.DateField(null=True, blank=True)
    cover = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    skipped_at = models.DateTimeField(null=True, blank=True)
    missed_at = models.DateTimeField(null=True, blank=True)
    task = models.OneToOneField(Task, models.SET_NULL, null=True, blank=True, related_name="occurrence")
    made_at = models.DateTimeField(null=True, blank=True)
    changed_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    changed_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["on"]
        constraints = [
            models.UniqueConstraint(fields=["workspace", "series", "on"], name="one_occurrence_per_date"),
            models.CheckConstraint(
                condition=Q(task=None) | Q(made_at__isnull=False, skipped_at=None, missed_at=None),
                name="occurrence_made_or_not",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.series} {self.on}"

    # Changes (called by actions only)

    def settle(self, by: Membership, **fields: Any) -> None:
        """Write down what holds for this date, and who said so."""
        for name, value in {**fields, "changed_by": by, "changed_at": clock.now()}.items():
            setattr(self, name, value)
        self.save()

    # Facts

    @property
    def is_settled(self) -> bool:
        """Nothing more will be made of it: made, skipped or missed."""
        return any(moment is not None for moment in (self.made_at, self.skipped_at, self.missed_at))

    @property
    def lock_root(self) -> Series:
        return self.series
