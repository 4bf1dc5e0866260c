"""Who has a page open in which process: only used where several processes share the work."""

from typing import ClassVar

from django.db import models

from vorzimmer.foundation import clock
from vorzimmer.foundation.ids import new_id


class Station(models.Model):
    """A process that serves streams. Alive as long as it says so every few seconds."""

    id = models.CharField(primary_key=True, max_length=32)
    seen_at = models.DateTimeField(default=clock.now)

    def __str__(self) -> str:
        return self.id


class Presence(models.Model):
    """A membership with at least one stream at a station; means nothing once the station is silent."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    station = models.ForeignKey(Station, models.CASCADE, related_name="+")
    membership_id = models.UUIDField(db_index=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["station", "membership_id"], name="present_once_per_station")
        ]

    def __str__(self) -> str:
        return f"{self.membership_id} at {self.station_id}"
