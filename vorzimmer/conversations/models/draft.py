"""What somebody has begun to write and not sent."""

from django.db import models

from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel

from .conversation import Conversation


class Draft(RoomModel):
    """Seen by its writer only, on every device; gone when the message is sent."""

    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="+")
    membership = models.ForeignKey(Membership, models.CASCADE, related_name="+")
    html = models.TextField()
    saved_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "conversation", "membership"], name="one_draft_per_writer")
        ]
