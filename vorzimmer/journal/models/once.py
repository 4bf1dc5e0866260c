"""What was sent before. The same key again gets the first answer and changes nothing."""

from django.db import models

from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel

from .entry import Entry


class Once(RoomModel):
    """An idempotency key of one person and action, and the entry that it led to."""

    by = models.ForeignKey(Membership, models.CASCADE, related_name="+")
    action = models.CharField(max_length=80)
    key = models.CharField(max_length=80)
    entry = models.ForeignKey(Entry, models.CASCADE, null=True, related_name="+")
    sent_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "by", "action", "key"], name="sent_once")]
