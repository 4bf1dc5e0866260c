"""How somebody likes to look at calendars; kept, so that the next visit is the same."""

from typing import Any

from django.db import models

from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel


class Showing(RoomModel):
    """`hidden` names what is switched off: layers by name, calendars by key. `shape` is what opens first.

    `beside` is the zone of the second clock: empty for that of whoever one works with, "-" for none.
    """

    membership = models.ForeignKey(Membership, models.CASCADE, related_name="+")
    shape = models.CharField(max_length=6, blank=True)
    hidden = models.JSONField(default=list, blank=True)
    beside = models.CharField(max_length=60, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "membership"], name="one_showing_per_person")]

    def __str__(self) -> str:
        return self.shape

    # Changes (called by actions only)

    def choose(self, **fields: Any) -> None:
        """Set fields and write the row."""
        for name, value in fields.items():
            setattr(self, name, value)
        self.save()
