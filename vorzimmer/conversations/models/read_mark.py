"""How far somebody has read a conversation."""

from django.db import models
from django.db.models import Q

from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel

from .conversation import Conversation


class ReadMark(RoomModel):
    """Read up to the message `read_until`; `unread` have come since. Whoever posts counts for the others.

    So the frame of every page finds a person's unread conversations in a small index, however many there are.
    """

    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="+")
    membership = models.ForeignKey(Membership, models.CASCADE, related_name="+")
    read_until = models.PositiveIntegerField(default=0)
    unread = models.PositiveIntegerField(default=0)
    read_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "conversation", "membership"], name="one_mark_per_reader")
        ]
        indexes = [models.Index(fields=["workspace", "membership"], condition=Q(unread__gt=0), name="unread_by_person")]
