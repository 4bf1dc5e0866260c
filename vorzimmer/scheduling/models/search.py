"""The search for a time: what for, how long, with whom; and what was said back and forth."""

from datetime import timedelta
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vorzimmer.agreements.models import Approval
from vorzimmer.calendars.models import Appointment
from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tasks.models import Task
from vorzimmer.tenancy.rooms import RoomModel


class TimeSearch(RoomModel):
    """In the name of `for_whom`, who belongs to the engagement; `made_by` arranges it. Days are in `zone`.

    A poll asks several people which times suit them, and the organiser decides; an offer goes to one other side, which
    takes one, offers others, or declines. `moved` counts how often a time that stood was moved; `moved_by_them` how
    often by the other side. `turn`: ours, theirs, or the client's (who approves). Buffer and travel are minutes.
    """

    class State(models.TextChoices):
        DRAFT = "draft", pgettext_lazy("a search for a time", "being prepared")
        OPEN = "open", pgettext_lazy("a search for a time", "waiting for answers")
        APPROVING = "approving", pgettext_lazy("a search for a time", "waiting for approval")
        MADE = "made", pgettext_lazy("a search for a time", "arranged")
        CANCELLED = "cancelled", pgettext_lazy("a search for a time", "called off")

    class Way(models.TextChoices):
        POLL = "poll", _("A poll: several people say which times suit them")
        OFFER = "offer", _("An offer to one other side: it takes a time or offers others")

    class Turn(models.TextChoices):
        NOBODY = "", "–"
        OURS = "ours", _("our turn")
        THEIRS = "theirs", _("their turn")
        CLIENT = "client", _("the client’s turn")

    LIVE = (State.DRAFT, State.OPEN, State.APPROVING)

    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="time_searches")
    task = models.ForeignKey(Task, models.SET_NULL, null=True, blank=True, related_name="time_searches")
    for_whom = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    title = models.CharField(max_length=160)
    note = models.TextField(blank=True)
    minutes = models.PositiveSmallIntegerField(default=60)
    first_on = models.DateField()
    last_on = models.DateField()
    zone = models.CharField(max_length=60)
    earliest = models.TimeField(null=True, blank=True)
    latest = models.TimeField(null=True, blank=True)
    buffer = models.PositiveSmallIntegerField(default=0)
    travel = models.PositiveSmallIntegerField(default=0)
    place = models.CharField(max_length=200, blank=True)
    link = models.URLField(max_length=500, blank=True)
    urgent = models.BooleanField(default=False)
    way = models.CharField(max_length=5, choices=Way, default=Way.OFFER)
    hides = models.BooleanField(default=False)
    deadline = models.DateTimeField(null=True, blank=True)
    state = models.CharField(max_length=9, choices=State, default=State.DRAFT)
    turn = models.CharField(max_length=6, choices=Turn, default=Turn.OURS, blank=True)
    moved = models.PositiveSmallIntegerField(default=0)
    moved_by_them = models.PositiveSmallIntegerField(default=0)
    made_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=clock.now)
    closed_at = models.DateTimeField(null=True, blank=True)
    chosen = models.ForeignKey("scheduling.Slot", models.SET_NULL, null=True, blank=True, related_name="+")
    appointment = models.ForeignKey(Appointment, models.SET_NULL, null=True, blank=True, related_name="+")
    approval = models.ForeignKey(Approval, models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        indexes = [
            models.Index(fields=["workspace", "engagement", "state"], name="time_search_by_place"),
            models.Index(fields=["workspace", "state", "deadline"], name="time_search_by_deadline"),
            models.Index(fields=["workspace", "task"], name="time_search_by_task"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(last_on__gte=models.F("first_on")), name="time_search_has_days"),
            models.CheckConstraint(
                condition=~Q(state="made") | Q(closed_at__isnull=False), name="time_search_made_is_closed"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    # Changes (called by actions only)

    def enter(self, state: str, turn: str = "", **fields: Any) -> None:
        """Another state, whose turn it is then, and what goes with it."""
        closed = state in (self.State.MADE, self.State.CANCELLED)
        told = {**fields, "state": state, "turn": turn, "closed_at": clock.now() if closed else None}
        for name, value in told.items():
            setattr(self, name, value)
        self.save(update_fields=list(told))

    # Facts

    @property
    def is_live(self) -> bool:
        return self.state in self.LIVE

    @property
    def waits_for_others(self) -> bool:
        """It is under way, and somebody else is to answer."""
        return self.is_live and self.turn == self.Turn.THEIRS

    @property
    def waits_for_approval(self) -> bool:
        return self.state == self.State.APPROVING

    @property
    def is_poll(self) -> bool:
        return self.way == self.Way.POLL

    @property
    def answers_are_late(self) -> bool:
        """The deadline for answers has passed."""
        return self.deadline is not None and self.deadline <= clock.now()

    @property
    def lock_root(self) -> Engagement:
        # Two searches of one engagement want the same calendar, and an approval may come in between.
        return self.engagement

    @property
    def length(self) -> timedelta:
        return timedelta(minutes=self.minutes)


class Round(RoomModel):
    """One step of the talk: offered, other times, taken, declined, to be moved, called off; with the words said."""

    class Kind(models.TextChoices):
        OFFERED = "offered", pgettext_lazy("after a name", "offered times")
        COUNTERED = "countered", pgettext_lazy("after a name", "offered other times")
        TAKEN = "taken", pgettext_lazy("after a name", "took a time")
        MADE = "made", pgettext_lazy("after a name", "confirmed it")
        DECLINED = "declined", pgettext_lazy("after a name", "declined")
        MOVE = "move", pgettext_lazy("after a name", "asks for another time")
        CANCELLED = "cancelled", pgettext_lazy("after a name", "called it off")

    class Side(models.TextChoices):
        OURS = "ours", _("we")
        THEIRS = "theirs", _("the other side")

    search = models.ForeignKey(TimeSearch, models.CASCADE, related_name="rounds")
    kind = models.CharField(max_length=9, choices=Kind)
    side = models.CharField(max_length=6, choices=Side)
    by_name = models.CharField(max_length=120)
    words = models.TextField(blank=True)
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["workspace", "search", "id"], name="time_round_by_search")]

    @property
    def lock_root(self) -> Engagement:
        return self.search.engagement
