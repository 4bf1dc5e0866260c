"""What one side thinks after the talk; the other sees it only when both have written theirs."""

from django.db import models
from django.db.models import Q

from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel

from .meeting import Meeting, Side

MARKS = (1, 5)


class Scorecard(RoomModel):
    """1 to 5 each; `competence` by kind of task. It counts in no ranking: it is for these two and this talk."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="scorecards")
    side = models.CharField(max_length=9, choices=Side)
    competence = models.JSONField(default=dict)
    reliability = models.PositiveSmallIntegerField()
    discretion = models.PositiveSmallIntegerField()
    service = models.PositiveSmallIntegerField()
    sympathy = models.PositiveSmallIntegerField()
    note = models.CharField(max_length=1000, blank=True)
    by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "meeting", "side"], name="one_scorecard_per_side"),
            models.CheckConstraint(
                condition=Q(
                    reliability__range=MARKS, discretion__range=MARKS, service__range=MARKS, sympathy__range=MARKS
                ),
                name="scorecard_one_to_five",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.meeting} ({self.side})"

    @property
    def lock_root(self) -> Meeting:
        return self.meeting
