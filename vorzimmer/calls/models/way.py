"""How people of a workspace call each other."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from vorzimmer.tenancy.rooms import RoomModel


class WayOfCalling(RoomModel):
    """One row per workspace, or none: then it is here. `address` is that of another service's room (see `links.py`)."""

    class Way(models.TextChoices):
        HERE = "here", _("in Vorzimmer, in the browser")
        ELSEWHERE = "elsewhere", _("in a room of another service")
        NONE = "none", _("by telephone only")

    way = models.CharField(max_length=9, choices=Way, default=Way.HERE)
    address = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace"], name="one_way_of_calling")]

    def __str__(self) -> str:
        return self.way

    # Changes (called by actions only)

    def choose(self, way: str, address: str) -> None:
        """From now on like this."""
        self.way, self.address = way, address
        self.save(update_fields=["way", "address"])
