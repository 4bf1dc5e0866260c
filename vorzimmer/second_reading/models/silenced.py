"""A rule that a person does not want to hear of any more. Of texts nothing is kept."""

from django.db import models

from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel


class Silenced(RoomModel):
    """`rule` is the key of a hint, or `all`; without a row everything is read."""

    who = models.ForeignKey(Membership, models.CASCADE, related_name="+")
    rule = models.CharField(max_length=20)
    at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["who", "rule"], name="silenced_once")]

    def __str__(self) -> str:
        return f"{self.rule} ({self.who_id})"
