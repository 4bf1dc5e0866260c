"""Asked for is more than was agreed: what that means, and how the two sides settle it."""

from datetime import date
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tasks.models import Task
from vorzimmer.tenancy.rooms import RoomModel


class ScopeChange(RoomModel):
    """What is asked for, by whom; its offers go back and forth until one is agreed to or it is dropped.

    `turn` is the side that answers the last offer. The side that made the agreed offer decided with it.
    """

    class State(models.TextChoices):
        OPEN = "open", pgettext_lazy("a request", "Open")
        AGREED = "agreed", pgettext_lazy("a change of scope", "Agreed")
        NOT_NOW = "not_now", _("Not now")
        WITHDRAWN = "withdrawn", pgettext_lazy("a request", "Withdrawn")

    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="scope_changes")
    task = models.ForeignKey(Task, models.CASCADE, null=True, blank=True, related_name="scope_changes")
    what = models.CharField(max_length=500)
    kind = models.SlugField(max_length=30, blank=True)
    asked_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(default=clock.now)
    state = models.CharField(max_length=10, choices=State, default=State.OPEN)
    turn = models.CharField(max_length=12, blank=True)
    decided_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    reason = models.CharField(max_length=500, blank=True)
    version = models.ForeignKey("agreements.Version", models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        indexes = [
            models.Index(fields=["workspace", "engagement", "id"], name="scope_change_newest"),
            models.Index(fields=["workspace", "task"], name="scope_change_by_task"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state="open", decided_at=None) | (~Q(state="open") & Q(decided_at__isnull=False)),
                name="scope_change_decided_unless_open",
            )
        ]

    def __str__(self) -> str:
        return self.what

    # Changes (called by actions only)

    def hand_turn(self, side: str) -> None:
        """The other side answers."""
        self.turn = side
        self.save(update_fields=["turn"])

    def decide(self, state: str, by: Membership, **fields: Any) -> None:
        """It is settled; `fields` are the reason and the version that comes of it."""
        self.state, self.decided_by, self.decided_at, self.turn = state, by, clock.now(), ""
        for name, value in fields.items():
            setattr(self, name, value)
        self.save()

    # Facts

    @property
    def is_open(self) -> bool:
        return self.state == self.State.OPEN

    @property
    def lock_root(self) -> Engagement:
        return self.engagement


class ScopeOffer(RoomModel):
    """One proposal or counter-proposal, with its effect on hours, price and deadline."""

    class Option(models.TextChoices):
        MORE_HOURS = "more_hours", _("More hours")
        SWAP = "swap", _("Instead of another kind of task")
        EXTRA = "extra", _("Once, as an extra")
        NOT_NOW = "not_now", _("Not now")

    change = models.ForeignKey(ScopeChange, models.CASCADE, related_name="offers")
    number = models.PositiveSmallIntegerField()
    side = models.CharField(max_length=12)
    option = models.CharField(max_length=10, choices=Option)
    minutes = models.PositiveIntegerField(null=True, blank=True)
    swap_kind = models.SlugField(max_length=30, blank=True)
    cents = models.PositiveIntegerField(null=True, blank=True)
    due_on: "models.DateField[date | str | None, date | None]" = models.DateField(null=True, blank=True)
    words = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("number",)
        constraints = [models.UniqueConstraint(fields=["change", "number"], name="scope_offer_numbered")]

    @property
    def lock_root(self) -> Engagement:
        return self.change.engagement


class Extra(RoomModel):
    """This task is done once, beside the agreement; whoever accepts the task agrees to that."""

    task = models.OneToOneField(Task, models.CASCADE, related_name="extra")
    change = models.ForeignKey(ScopeChange, models.SET_NULL, null=True, blank=True, related_name="extras")
    minutes = models.PositiveIntegerField(null=True, blank=True)
    cents = models.PositiveIntegerField(null=True, blank=True)
    by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=clock.now)

    @property
    def lock_root(self) -> Task:
        return self.task
