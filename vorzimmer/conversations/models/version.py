"""What a message said before it was edited."""

from django.db import models

from vorzimmer.foundation import clock
from vorzimmer.tenancy.rooms import RoomModel

from .message import Message


class MessageVersion(RoomModel):
    """Readable by everybody in the conversation, as long as the message is there."""

    message = models.ForeignKey(Message, models.CASCADE, related_name="versions")
    html = models.TextField(blank=True)
    text = models.TextField(blank=True)
    written_at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = [models.Index(fields=["workspace", "message", "id"], name="versions_of_message")]
