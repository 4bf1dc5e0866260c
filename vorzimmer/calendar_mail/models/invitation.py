"""An invitation that came from outside, to somebody of the house."""

from datetime import datetime

from django.db import models

from vorzimmer.calendars.models import Appointment
from vorzimmer.foundation import clock
from vorzimmer.tenancy.rooms import Changeable


class Invitation(Changeable):
    """The appointment stands in the calendar like any other; this is what its answer needs.

    `invited_as` is the address by which the organiser knows whoever is asked, `reply_to` where an answer goes.
    `said` is what has been answered by mail last, by date ("" for the whole). `only_date`: of a series we were asked to
    one date only.
    """

    appointment = models.OneToOneField(Appointment, models.CASCADE, related_name="invitation")
    invited_as = models.EmailField()
    invited_name = models.CharField(max_length=120, blank=True)
    reply_to = models.EmailField()
    sequence = models.PositiveIntegerField(default=0)
    stamped_at = models.DateTimeField(null=True, blank=True)
    came_at = models.DateTimeField(default=clock.now)
    said = models.JSONField(default=dict, blank=True)
    only_date = models.DateTimeField(null=True, blank=True)
    published = models.BooleanField(default=False)
    authentication = models.JSONField(default=dict, blank=True)

    def __str__(self) -> str:
        return str(self.appointment)

    # Changes

    # Facts

    def is_older(self, sequence: int, stamped_at: datetime | None) -> bool:
        """Whether a message of this version has been overtaken by one that came before it (RFC 5546, 2.1.5)."""
        if sequence != self.sequence:
            return sequence < self.sequence
        return bool(stamped_at and self.stamped_at and stamped_at < self.stamped_at)
