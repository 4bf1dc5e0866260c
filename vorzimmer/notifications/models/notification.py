"""Somebody is told of something that happened. Written in the same transaction as the entry it speaks of."""

from django.db import models
from django.db.models import Q

from vorzimmer.foundation import clock
from vorzimmer.journal.models import Entry
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel


class Notification(RoomModel):
    """`needs_you` asks something of the person. `subject_id` is the entry's: opening the thing is cheap."""

    to = models.ForeignKey(Membership, models.CASCADE, related_name="+")
    entry = models.ForeignKey(Entry, models.CASCADE, related_name="+")
    kind = models.CharField(max_length=80)
    needs_you = models.BooleanField(default=False)
    subject_id = models.UUIDField(null=True)
    seen_at = models.DateTimeField(null=True)
    mailed_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = [
            models.Index(fields=["workspace", "to", "id"], name="notification_by_person"),
            models.Index(
                name="notification_unseen",
                fields=["workspace", "to", "subject_id"],
                condition=Q(seen_at=None),
            ),
        ]
        constraints = [models.UniqueConstraint(fields=["to", "entry"], name="told_once")]

    def __str__(self) -> str:
        return f"{self.kind} ({self.pk})"
