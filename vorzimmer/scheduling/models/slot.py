"""A time that was offered, and what somebody says to it."""

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vorzimmer.calendars.models import Appointment
from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.tenancy.rooms import RoomModel

from .participant import Participant
from .search import Round, TimeSearch


class Slot(RoomModel):
    """`hold` keeps it free in the calendar for a while. `reasons`: why it is good, as facts (kind, who, minutes)."""

    search = models.ForeignKey(TimeSearch, models.CASCADE, related_name="slots")
    round = models.ForeignKey(Round, models.CASCADE, related_name="slots")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    reasons = models.JSONField(default=list, blank=True)
    hold = models.ForeignKey(Appointment, models.SET_NULL, null=True, blank=True, related_name="+")
    released_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["starts_at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "search", "starts_at"],
                condition=Q(released_at=None),
                name="time_offered_once",
            ),
            models.CheckConstraint(condition=Q(ends_at__gt=models.F("starts_at")), name="slot_has_a_length"),
        ]

    # Changes (called by actions only)

    def release(self) -> None:
        """No longer offered."""
        self.released_at = clock.now()
        self.save(update_fields=["released_at"])

    def keep(self, **fields: Any) -> None:
        """Set fields and write the row."""
        for name, value in fields.items():
            setattr(self, name, value)
        self.save(update_fields=list(fields))

    # Facts

    @property
    def is_open(self) -> bool:
        """It can still be taken: offered, and not begun."""
        return self.released_at is None and self.starts_at > clock.now()

    @property
    def lock_root(self) -> Engagement:
        return self.search.engagement


class Vote(RoomModel):
    """What one participant says to one time."""

    class Answer(models.TextChoices):
        YES = "yes", _("yes")
        IF_NEED_BE = "if_need_be", _("if need be")
        NO = "no", _("no")

    slot = models.ForeignKey(Slot, models.CASCADE, related_name="votes")
    participant = models.ForeignKey(Participant, models.CASCADE, related_name="votes")
    answer = models.CharField(max_length=10, choices=Answer)
    at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "slot", "participant"], name="one_answer_per_time")]

    @property
    def lock_root(self) -> Engagement:
        return self.slot.search.engagement
