"""A search that somebody wants to find again."""

from django.db import models

from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel


class SavedSearch(RoomModel):
    """Belongs to one person. `asks` is the query of the page's address: words and filters."""

    membership = models.ForeignKey(Membership, models.CASCADE, related_name="+")
    name = models.CharField(max_length=80)
    asks = models.CharField(max_length=600)
    saved_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "membership", "name"], name="saved_searches_differ")
        ]
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    # Changes (called by actions only)

    def rename(self, name: str) -> None:
        """Call it otherwise."""
        self.name = name
        self.save(update_fields=["name"])
