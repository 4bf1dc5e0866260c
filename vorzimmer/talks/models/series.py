"""How often the two of an engagement sit down together."""

from datetime import date, time

from django.db import models

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import Changeable


class TalkSeries(Changeable):
    """One per engagement. Without `every_weeks` the house's rhythm: weeks 1, 2 and 4, then every month.

    `weekday` 0 is Monday; `at` is wall time in `zone`. Who looks after the engagement sees minutes only while both
    sides want it: `client_shows_at` and `assistant_shows_at`.
    """

    engagement = models.OneToOneField(Engagement, models.CASCADE, related_name="talk_series")
    begins_on: "models.DateField[date | str, date]" = models.DateField()
    every_weeks = models.PositiveSmallIntegerField(null=True, blank=True)
    weekday = models.PositiveSmallIntegerField(default=3)
    at: "models.TimeField[time | str, time]" = models.TimeField(default=time(10))
    zone = models.CharField(max_length=60, default="Europe/Berlin")
    minutes = models.PositiveSmallIntegerField(default=45)
    set_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    set_at = models.DateTimeField(default=clock.now)
    paused_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    paused_at = models.DateTimeField(null=True, blank=True)
    client_shows_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    client_shows_at = models.DateTimeField(null=True, blank=True)
    assistant_shows_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    assistant_shows_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(weekday__range=(0, 6)), name="talk_series_weekday"),
        ]

    def __str__(self) -> str:
        return str(self.engagement)

    # Facts

    @property
    def is_paused(self) -> bool:
        return self.paused_at is not None

    @property
    def is_shown(self) -> bool:
        """Both want that whoever looks after the engagement reads the minutes."""
        return self.client_shows_at is not None and self.assistant_shows_at is not None

    @property
    def lock_root(self) -> Engagement:
        return self.engagement
