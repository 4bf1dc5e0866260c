"""A task: from a client's head to an approved result. Its state says how far it is, its turn who must act."""

from datetime import datetime
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.files.models import StoredFile
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel


class Task(RoomModel):
    """Everything about one piece of work; what happened to it stands in the journal."""

    class State(models.TextChoices):
        DRAFT = "draft", _("Draft")
        HANDED_OVER = "handed_over", _("Handed over")
        ACCEPTED = "accepted", _("Accepted")
        IN_PROGRESS = "in_progress", _("In progress")
        DELIVERED = "delivered", _("Delivered")
        DONE = "done", _("Done")
        DECLINED = "declined", _("Declined")
        WITHDRAWN = "withdrawn", _("Withdrawn")

    class Turn(models.TextChoices):
        CLIENT = "client", _("Client")
        ASSISTANT = "assistant", _("Assistant")
        THIRD = "third", _("Third party")
        COORDINATION = "coordination", _("Coordination")
        NOBODY = "", _("Nobody")

    OPEN = (State.HANDED_OVER, State.ACCEPTED, State.IN_PROGRESS, State.DELIVERED)
    CLOSED = (State.DONE, State.DECLINED, State.WITHDRAWN)

    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="tasks")
    kind = models.SlugField(max_length=30, blank=True)
    title = models.CharField(max_length=200)
    outcome = models.TextField(blank=True)
    brief = models.JSONField(default=dict)
    gaps = models.JSONField(default=dict)
    budget_minutes = models.PositiveIntegerField(null=True, blank=True)
    due_at = models.DateTimeField(null=True, blank=True)
    due_zone = models.CharField(max_length=60, default="Europe/Berlin")
    state = models.CharField(max_length=12, choices=State, default=State.DRAFT)
    is_open = models.BooleanField(default=False)
    turn = models.CharField(max_length=12, choices=Turn, default=Turn.CLIENT, blank=True)
    turn_since = models.DateTimeField(default=clock.now)
    turn_until = models.DateTimeField(null=True, blank=True)
    promise_left = models.DurationField(null=True, blank=True)
    waits_for = models.CharField(max_length=120, blank=True)
    waits_until = models.DateTimeField(null=True, blank=True)
    created_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=clock.now)
    assistant = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    handed_over_at = models.DateTimeField(null=True, blank=True)
    play_back = models.TextField(blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_reason = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)

    lacks: frozenset[type[models.Model]] = frozenset()
    """Kinds of rows that this task is known not to have (see `queries.look_around`)."""
    already_read: dict[type[models.Model], list[Any]] | None = None
    """Its rows by kind, on a page that shows them in several places; None everywhere else."""

    class Meta:
        indexes = [
            models.Index(fields=["workspace", "engagement", "is_open", "due_at", "id"], name="task_open_by_due"),
            models.Index(fields=["workspace", "engagement", "is_open", "id"], name="task_open_newest"),
            models.Index(fields=["workspace", "assistant", "is_open", "turn"], name="task_by_assistant"),
            models.Index(fields=["workspace", "assistant", "is_open", "turn_until", "id"], name="task_of_assistant"),
            # The list over all engagements, by each of its orders.
            models.Index(fields=["workspace", "is_open", "due_at", "id"], name="task_by_due"),
            models.Index(fields=["workspace", "is_open", "turn_since", "id"], name="task_by_turn"),
            models.Index(fields=["workspace", "is_open", "id"], name="task_newest"),
            models.Index(fields=["workspace", "is_open", "turn_until"], name="task_by_promise"),
            models.Index(fields=["workspace", "engagement", "closed_at"], name="task_closed_lately"),
            models.Index(fields=["workspace", "closed_at"], condition=models.Q(state="declined"), name="task_declined"),
            models.Index(fields=["workspace", "created_by"], condition=models.Q(state="draft"), name="task_drafts"),
            models.Index(
                fields=["workspace", "is_open", "engagement"],
                condition=models.Q(turn="coordination"),
                name="task_with_coordination",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(
                    is_open=True, state__in=("handed_over", "accepted", "in_progress", "delivered", "done")
                )
                | models.Q(is_open=False, state__in=("draft", "done", "declined", "withdrawn")),
                name="task_open_as_its_state_says",
            )
        ]

    def __str__(self) -> str:
        return self.title

    # Changes (called by actions only)

    def enter(self, state: str, reason: str = "") -> None:
        """Go to another state; `is_open` and `closed_at` follow from it. `reason`: why it was closed."""
        self.state = state
        self.is_open = state in self.OPEN
        self.closed_at = clock.now() if state in self.CLOSED else None
        self.closed_reason = reason

    def stay_open(self, disputed: bool) -> None:
        """A task that is done counts as open while a complaint about it is being settled."""
        self.is_open = self.state in self.OPEN or disputed

    def give_turn(self, turn: str, *, until: datetime | None = None) -> None:
        """Say who must act now, and until when that side has promised to."""
        if turn != self.turn:
            self.turn_since = clock.now()
        self.turn, self.turn_until = turn, until

    def wait(self, who: str, until: datetime | None) -> None:
        """It goes on when somebody outside has acted; an empty name ends the waiting."""
        self.waits_for, self.waits_until = who, until

    def keep(self, **fields: Any) -> None:
        """Set fields and write the row; every change is a new version, by which a stale form is known."""
        for name, value in fields.items():
            setattr(self, name, value)
        self.version += 1
        self.save()

    # Facts

    @property
    def is_draft(self) -> bool:
        return self.state == self.State.DRAFT

    @property
    def is_closed(self) -> bool:
        return self.state in self.CLOSED

    @property
    def seeks_assistant(self) -> bool:
        """Nobody has it: the coordination is looking for somebody."""
        return self.state in self.OPEN and self.assistant_id is None

    @property
    def is_disputed(self) -> bool:
        """It is done, and a complaint about it is being settled."""
        return self.is_open and self.state == self.State.DONE

    def is_late(self, now: datetime) -> bool:
        """Whoever has the turn has let the promised moment pass."""
        return self.turn_until is not None and now > self.turn_until

    def is_overdue(self, now: datetime) -> bool:
        """It should be finished by now, whoever has the turn."""
        return self.state in self.OPEN and self.due_at is not None and now > self.due_at


class TaskFile(RoomModel):
    """A file that belongs to the briefing."""

    task = models.ForeignKey(Task, models.CASCADE, related_name="files")
    file = models.ForeignKey(StoredFile, models.CASCADE, related_name="+")
    added_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    added_at = models.DateTimeField(default=clock.now)

    @property
    def lock_root(self) -> Task:
        return self.task
