"""A task that comes back: what it is, how often, from whom to whom."""

from datetime import date, datetime

from django.db import models
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership

from .prepared import Prepared


class Series(Prepared):
    """Each date becomes a task, handed over `lead_days` working days before, in the name of `set_up_by`.

    `rule` is a rule of RFC 5545 without DTSTART, which is `starts_on`; dates and `due_time` are those of `zone`.
    Dates that were due before `active_since` are none of its business. `next_at` is when the next task is handed
    over, `next_day` when it is due; None when nothing comes any more.
    """

    class OnDayOff(models.TextChoices):
        BEFORE = "before", _("on the working day before")
        AFTER = "after", _("on the working day after")
        ANYWAY = "anyway", _("on that day anyway")

    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="series")
    rule = models.CharField(max_length=300)
    starts_on = models.DateField()
    due_time = models.TimeField()
    zone = models.CharField(max_length=60)
    on_day_off = models.CharField(max_length=6, choices=OnDayOff, default=OnDayOff.BEFORE)
    lead_days = models.PositiveSmallIntegerField(default=3)
    assistant = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    set_up_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=clock.now)
    active_since = models.DateTimeField(default=clock.now)
    paused_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    stuck_at = models.DateTimeField(null=True, blank=True)
    stuck_reason = models.CharField(max_length=300, blank=True)
    next_at = models.DateTimeField(null=True, blank=True)
    next_day = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "series"
        indexes = [
            models.Index(fields=["workspace", "next_at"], name="series_due"),
            models.Index(fields=["workspace", "engagement", "next_day"], name="series_by_next_day"),
        ]

    # Changes (called by actions only)

    def expect(self, next_at: datetime | None, next_day: date | None) -> None:
        """Say when the next task is handed over, and when it is due."""
        self.change(next_at=next_at, next_day=next_day)

    def get_stuck(self, reason: str) -> None:
        """Nobody can hand its tasks over; the coordination has been told why."""
        self.change(stuck_at=clock.now(), stuck_reason=reason[:300])

    def come_loose(self) -> None:
        """It goes on after somebody has seen to it."""
        self.change(stuck_at=None, stuck_reason="")

    # Facts

    @property
    def runs(self) -> bool:
        """It hands tasks over: neither paused nor ended."""
        return self.paused_at is None and self.ended_at is None

    @property
    def is_over(self) -> bool:
        """It was ended, or its last date has gone by."""
        return self.ended_at is not None or (self.paused_at is None and self.next_at is None)
