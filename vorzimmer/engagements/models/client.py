"""The ordering party: a firm or a person. The people on its side are contacts."""

from django.db import models

from vorzimmer.foundation import clock
from vorzimmer.tenancy.rooms import RoomModel


class Client(RoomModel):
    """Somebody for whom work is done."""

    name = models.CharField(max_length=120)
    about = models.TextField(blank=True)
    created_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "name"], name="client_names_differ")]

    def __str__(self) -> str:
        return self.name
