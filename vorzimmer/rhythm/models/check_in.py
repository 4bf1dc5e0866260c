"""What one day or week brings or has brought: written by the assistant, answered or read by the client."""

from collections.abc import Sequence
from datetime import datetime

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tasks.models import Question, Task
from vorzimmer.tenancy.rooms import Changeable

from .schedule import Kind


class CheckIn(Changeable):
    """A morning plan, an evening report or a weekly summary of the day `on`, by the writer's calendar.

    A draft is seen by the assistants only, and so is one that they left out: it leaves no trace elsewhere. A morning
    that was not answered until `stands_at` stands as it was sent; nothing is counted, and nothing reminds.
    `day_minutes` is the time there is that day, None when nobody has said. `figures`: of a week, what `reckon` found.
    """

    class State(models.TextChoices):
        DRAFT = "draft", _("Not sent yet")
        SENT = "sent", _("Sent")
        CONFIRMED = "confirmed", _("All right")
        CHANGED = "changed", _("Changed")
        LEFT_OUT = "left_out", _("Left out")

    KINDS = (Kind.MORNING, Kind.EVENING, Kind.WEEK)

    shown_lines: "Sequence[CheckInLine]" = ()
    """Its lines where many are shown at once; queries set them."""

    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="check_ins")
    kind = models.CharField(max_length=7, choices=Kind)
    on = models.DateField()
    state = models.CharField(max_length=9, choices=State, default=State.DRAFT)
    written_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=clock.now)
    note = models.TextField(blank=True)
    day_minutes = models.PositiveIntegerField(null=True, blank=True)
    figures = models.JSONField(default=dict)
    sent_at = models.DateTimeField(null=True, blank=True)
    stands_at = models.DateTimeField(null=True, blank=True)
    remark = models.TextField(blank=True)
    answered_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)
    read_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    read_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "engagement", "kind", "on"], name="one_check_in_per_day"),
            models.CheckConstraint(condition=Q(kind__in=("morning", "evening", "week")), name="check_in_has_its_kind"),
        ]
        indexes = [
            models.Index(fields=["workspace", "engagement", "on"], name="check_in_by_day"),
            models.Index(fields=["workspace", "state", "on"], name="check_in_by_state"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.on}"

    # Facts

    @property
    def is_draft(self) -> bool:
        """Not sent, or left out: nobody but the assistants knows of it."""
        return self.state in (self.State.DRAFT, self.State.LEFT_OUT)

    @property
    def is_left_out(self) -> bool:
        return self.state == self.State.LEFT_OUT

    @property
    def is_open(self) -> bool:
        """A morning that the client has and has not answered."""
        return self.kind == Kind.MORNING and not self.is_draft and self.answered_at is None

    def stands(self, now: datetime) -> bool:
        """A morning that nobody has answered in time holds as it was sent, as was said beforehand."""
        return self.is_open and self.stands_at is not None and now >= self.stands_at

    @property
    def lock_root(self) -> Engagement:
        return self.engagement


class CheckInLine(Changeable):
    """What, who, by when, and what is needed from the other. `position` is the order that holds."""

    class Section(models.TextChoices):
        APPOINTMENT = "appointment", _("Appointment")
        PLANNED = "planned", _("Planned")
        WAITS = "waits", _("Waits")
        QUESTION = "question", _("Question")
        DONE = "done", _("Done")
        OPEN = "open", _("Still open")
        DECISION = "decision", _("Decision needed")
        COMING = "coming", _("Coming")

    class Who(models.TextChoices):
        ASSISTANT = "assistant"
        CLIENT = "client"
        THIRD = "third"

    class Answer(models.TextChoices):
        NONE = "", _("Not said")
        YES = "yes", _("Yes")
        NO = "no", _("No")
        LATER = "later", _("Later")

    check_in = models.ForeignKey(CheckIn, models.CASCADE, related_name="lines")
    section = models.CharField(max_length=11, choices=Section)
    position = models.PositiveSmallIntegerField()
    text = models.CharField(max_length=200)
    who = models.CharField(max_length=9, choices=Who, default=Who.ASSISTANT)
    third = models.CharField(max_length=120, blank=True)
    by_at = models.DateTimeField(null=True, blank=True)
    all_day = models.BooleanField(default=False)
    needs = models.CharField(max_length=300, blank=True)
    minutes = models.PositiveIntegerField(null=True, blank=True)
    task = models.ForeignKey(Task, models.SET_NULL, null=True, blank=True, related_name="+")
    question = models.ForeignKey(Question, models.SET_NULL, null=True, blank=True, related_name="+")
    answer = models.CharField(max_length=5, choices=Answer, default=Answer.NONE, blank=True)

    class Meta:
        ordering = ["position", "id"]
        indexes = [models.Index(fields=["workspace", "check_in", "position"], name="check_in_line_in_order")]

    def __str__(self) -> str:
        return self.text

    # Changes (called by actions only)

    @property
    def lock_root(self) -> Engagement:
        return self.check_in.engagement
