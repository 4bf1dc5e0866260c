"""Who uses an access, from when to when."""

from django.db import models
from django.db.models import Q

from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel

from .access import Access


class Holding(RoomModel):
    """A holding that ended stays: it says who has known a password."""

    access = models.ForeignKey(Access, models.CASCADE, related_name="holdings")
    membership = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    since = models.DateTimeField(default=clock.now)
    given_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    until = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "access", "membership"], condition=Q(until=None), name="one_holding_per_person"
            )
        ]
        indexes = [models.Index(fields=["workspace", "membership", "until"], name="holding_by_person")]

    # Changes (called by actions only)

    def end(self, by: Membership) -> None:
        """The person may no longer use it."""
        self.until, self.ended_by = clock.now(), by
        self.save(update_fields=["until", "ended_by"])

    # Facts

    @property
    def lock_root(self) -> Access:
        return self.access
