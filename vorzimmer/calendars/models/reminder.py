"""That somebody wants to be told before an appointment begins."""

from datetime import datetime

from django.db import models
from django.db.models import Q

from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel

from .appointment import Appointment


class Reminder(RoomModel):
    """One per person. `due_at` is when they are told next, None when no date comes any more.

    `date_at` is the start of the date that it is about, `told_for` of the one of which they were told last. All move
    on in the transaction that tells: killed and run again, nobody is told twice.
    """

    appointment = models.ForeignKey(Appointment, models.CASCADE, related_name="reminders")
    membership = models.ForeignKey(Membership, models.CASCADE, related_name="+")
    minutes = models.PositiveIntegerField()
    due_at = models.DateTimeField(null=True, blank=True)
    date_at = models.DateTimeField(null=True, blank=True)
    told_for = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "appointment", "membership"], name="one_reminder_per_person")
        ]
        indexes = [
            models.Index(fields=["workspace", "due_at"], condition=Q(due_at__isnull=False), name="reminder_by_due")
        ]

    def __str__(self) -> str:
        return f"{self.appointment} {self.minutes}"

    # Changes (called by actions only)

    def expect(self, due_at: datetime | None, date_at: datetime | None) -> None:
        """Say when to tell next, and about which date."""
        self.due_at, self.date_at = due_at, date_at
        self.save()

    def note_told(self) -> None:
        """Its person has been told of the date that was next."""
        self.told_for = self.date_at
        self.save(update_fields=["told_for"])
