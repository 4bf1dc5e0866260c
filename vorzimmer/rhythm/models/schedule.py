"""When mornings, evenings, weeks and the pulse come: per engagement and kind, as both have agreed."""

from datetime import date
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel


class Kind(models.TextChoices):
    """What comes again and again."""

    MORNING = "morning", _("Morning check-in")
    EVENING = "evening", _("Evening report")
    WEEK = "week", _("Weekly summary")
    PULSE = "pulse", _("Question of the week")


class Planned(RoomModel):
    """`days` are weekdays (0 is Monday); times are by the clock of whoever writes for the assistant's side.

    `answer_by`: from then on a morning stands as it was sent; None: at the end of that day.
    """

    kind = models.CharField(max_length=7, choices=Kind)
    is_on = models.BooleanField(default=True)
    days = models.JSONField(default=list)
    at = models.TimeField()
    answer_by = models.TimeField(null=True, blank=True)

    class Meta:
        abstract = True

    @property
    def plan(self) -> dict[str, Any]:
        """What is agreed or proposed, without who and when."""
        return {"is_on": self.is_on, "days": self.days, "at": self.at, "answer_by": self.answer_by}


class Schedule(Planned):
    """One per engagement and kind. `paused_until`: it begins again on that day."""

    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="schedules")
    paused_until = models.DateField(null=True, blank=True)
    changed_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    changed_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "engagement", "kind"], name="one_schedule_per_kind")
        ]

    def __str__(self) -> str:
        return self.get_kind_display()

    # Changes (called by actions only)

    def settle(self, by: Membership, **fields: Any) -> None:
        """Write down what holds from now on, and who said so."""
        for name, value in {**fields, "changed_by": by, "changed_at": clock.now()}.items():
            setattr(self, name, value)
        self.save()

    # Facts

    def rests_on(self, day: date) -> bool:
        """Nothing comes on this day: it is off, paused, or another day of the week."""
        paused = self.paused_until is not None and day < self.paused_until
        return not self.is_on or paused or day.weekday() not in self.days

    @property
    def lock_root(self) -> Engagement:
        return self.engagement


class ScheduleProposal(Planned):
    """One side proposes, the other agrees: nobody's day is arranged by somebody else alone."""

    class State(models.TextChoices):
        OPEN = "open"
        AGREED = "agreed"
        REFUSED = "refused"
        REPLACED = "replaced"
        TAKEN_BACK = "taken_back"

    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="schedule_proposals")
    side = models.CharField(max_length=12)
    words = models.CharField(max_length=300, blank=True)
    state = models.CharField(max_length=10, choices=State, default=State.OPEN)
    proposed_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField(default=clock.now)
    decided_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "engagement", "kind"],
                condition=Q(state="open"),
                name="one_open_schedule_proposal",
            )
        ]

    # Changes (called by actions only)

    def decide(self, state: str, by: Membership) -> None:
        """Agree, refuse, replace it or take it back."""
        self.state, self.decided_by, self.decided_at = state, by, clock.now()
        self.save(update_fields=["state", "decided_by", "decided_at"])

    # Facts

    @property
    def is_open(self) -> bool:
        return self.state == self.State.OPEN

    @property
    def lock_root(self) -> Engagement:
        return self.engagement
