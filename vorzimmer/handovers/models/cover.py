"""Who stands in for somebody who is away, in which engagement."""

from datetime import datetime

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement, Part
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tasks.models import Task
from vorzimmer.tenancy.rooms import RoomModel

from .absence import Absence


class Cover(RoomModel):
    """Asked, accepted, running on the days of the absence, given back. `part`: what was given for those days only."""

    class State(models.TextChoices):
        PROPOSED = "proposed", _("asked")
        ACCEPTED = "accepted", _("accepted")
        RUNNING = "running", _("standing in now")
        OVER = "over", _("given back")
        DECLINED = "declined", _("declined")
        DROPPED = "dropped", _("no longer needed")

    LIVE = (State.PROPOSED, State.ACCEPTED, State.RUNNING)

    absence = models.ForeignKey(Absence, models.CASCADE, related_name="covers")
    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="covers")
    person = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    state = models.CharField(max_length=8, choices=State, default=State.PROPOSED)
    note = models.TextField(blank=True)
    proposed_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField(default=clock.now)
    answered_at = models.DateTimeField(null=True, blank=True)
    begun_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    part = models.ForeignKey(Part, models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "absence", "engagement"],
                condition=Q(state__in=("proposed", "accepted", "running")),
                name="one_cover_at_a_time",
            )
        ]
        indexes = [models.Index(fields=["workspace", "state"], name="cover_by_state")]

    # Changes (called by actions only)

    def enter(self, state: str, **fields: object) -> None:
        """Another state, and what goes with it."""
        for name, value in {**fields, "state": state}.items():
            setattr(self, name, value)
        self.save(update_fields=[*fields, "state"])

    # Facts

    @property
    def is_live(self) -> bool:
        return self.state in self.LIVE

    @property
    def lock_root(self) -> Absence:
        return self.absence


class CoveredTask(RoomModel):
    """A task that is handed over for those days, and back afterwards."""

    cover = models.ForeignKey(Cover, models.CASCADE, related_name="tasks")
    task = models.ForeignKey(Task, models.CASCADE, related_name="covers")
    chosen_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    chosen_at = models.DateTimeField(default=clock.now)
    handed_at = models.DateTimeField(null=True, blank=True)
    returned_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "cover", "task"], name="task_covered_once")]

    def mark(self, **moments: datetime) -> None:
        """Handed over, or back."""
        for name, value in moments.items():
            setattr(self, name, value)
        self.save(update_fields=list(moments))
