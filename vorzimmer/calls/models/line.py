"""What is needed only while a call lives: at which device each of the two sits, and how the two find each other."""

from django.db import models

from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel

from .call import Call


class Seat(RoomModel):
    """One person's place in a call that lives; gone when it ends, so nothing tells later who was where when.

    `device` is a random word that a page chooses for itself. One seat per person: one call at a time.
    """

    call = models.ForeignKey(Call, models.CASCADE, related_name="seats")
    membership = models.ForeignKey(Membership, models.CASCADE, related_name="+")
    device = models.CharField(max_length=40, blank=True)
    seen_at = models.DateTimeField(default=clock.now)
    left_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "membership"], name="one_call_at_a_time"),
        ]

    def __str__(self) -> str:
        return f"{self.membership_id} in {self.call_id}"


class Signal(RoomModel):
    """One message from page to page by which browsers find a way to each other; fetched once, then deleted.

    `number` counts per sending page, so that what is sent twice is there once and nothing comes out of order.
    """

    call = models.ForeignKey(Call, models.CASCADE, related_name="signals")
    from_device = models.CharField(max_length=40)
    to_device = models.CharField(max_length=40)
    number = models.PositiveIntegerField()
    content = models.TextField()
    made_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "call", "from_device", "to_device", "number"], name="signal_sent_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} in {self.call_id}"
