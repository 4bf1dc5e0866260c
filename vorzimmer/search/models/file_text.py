"""What is written in a file, taken out once. No foreign key: a file that nothing else refers to may go."""

from django.db import models

from vorzimmer.foundation import clock
from vorzimmer.tenancy.rooms import RoomModel


class FileText(RoomModel):
    """Empty where there is nothing to read: a picture, a file that is broken or too large."""

    file_id = models.UUIDField()
    text = models.TextField(blank=True)
    read_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "file_id"], name="file_read_once")]
