"""An invitation that came from outside, to somebody of the house."""

from datetime import datetime

from django.db import models

from vorzimmer.calendars.models import Appointment
from vorzimmer.calendars.recurrence import exact, wall
from vorzimmer.foundation import clock
from vorzimmer.tenancy.rooms import Changeable


class Invitation(Changeable):
    """The appointment stands in the calendar like any other; this is what its answer needs.

    `invited_as` is the address by which the organiser knows whoever is asked, `reply_to` where an answer goes.
    `said` is what has been answered by mail last, by date ("" for the whole). `only_date`: of a series we were asked to
    one date only. `delegated_from`: who passed the invitation on to us.

    When a series is other from a date on (RANGE=THISANDFUTURE), that is an appointment of its own here, but the same
    `uid` there ("" when it is the appointment's own); its dates keep the names they had, the first one is `since`.
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
    uid = models.CharField(max_length=255, blank=True)
    since = models.DateTimeField(null=True, blank=True)
    delegated_from = models.EmailField(blank=True)
    published = models.BooleanField(default=False)
    authentication = models.JSONField(default=dict, blank=True)

    def __str__(self) -> str:
        return str(self.appointment)

    # Changes

    # Facts

    @property
    def their_uid(self) -> str:
        """As whoever invited knows it."""
        return self.uid or self.appointment.uid

    def theirs(self, original_at: datetime) -> datetime:
        """The name of one of our dates in the series of whoever invited."""
        return self._carried(original_at, self.since, self.appointment.starts_at)

    def ours(self, recurrence_id: datetime) -> datetime:
        """Our name for a date that whoever invited names so."""
        return self._carried(recurrence_id, self.appointment.starts_at, self.since)

    def _carried(self, moment: datetime, to: datetime | None, since: datetime | None) -> datetime:
        zone = self.appointment.zone
        if to is None or since is None:
            return moment
        return exact(wall(moment, zone) + (wall(to, zone) - wall(since, zone)), zone)

    def is_older(self, sequence: int, stamped_at: datetime | None) -> bool:
        """Whether a message of this version has been overtaken by one that came before it (RFC 5546, 2.1.5)."""
        if sequence != self.sequence:
            return sequence < self.sequence
        return bool(stamped_at and self.stamped_at and stamped_at < self.stamped_at)
