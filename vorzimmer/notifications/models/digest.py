"""The morning mail of one person on one day: the row makes sure that there is only one."""

from django.db import models

from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel


class Digest(RoomModel):
    """`day` is the person's local day; `until` is its 8:00: what came later waits for the next morning."""

    to = models.ForeignKey(Membership, models.CASCADE, related_name="+")
    day = models.DateField()
    until = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    created_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["to", "day"], name="one_digest_a_day")]

    def __str__(self) -> str:
        return f"{self.day} ({self.pk})"
