"""A word without words: what somebody thinks of a message."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel

from .message import Message


class Reaction(RoomModel):
    """One of a few calm signs. Nobody gets a mail for it."""

    class Sign(models.TextChoices):
        THANKS = "thanks", _("Thank you")
        AGREED = "agreed", _("Fine with me")
        LOOKING = "looking", _("I am looking at it")
        DONE = "done", _("Done")
        WELL_DONE = "well_done", _("Well done")
        UNCLEAR = "unclear", _("Not clear to me yet")

    message = models.ForeignKey(Message, models.CASCADE, related_name="reactions")
    membership = models.ForeignKey(Membership, models.CASCADE, related_name="+")
    sign = models.CharField(max_length=10, choices=Sign)
    reacted_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "message", "membership", "sign"], name="reacted_once")
        ]
