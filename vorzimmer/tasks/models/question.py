"""A question: a thing of its own, with a clock that runs only while the other side can be reached."""

from django.db import models
from django.db.models import Q

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel

from .task import Task


class Question(RoomModel):
    """Asked by one side, answered by the other; without an answer `default_text` holds from `default_at`.

    `holds_turn`: as long as it is open, the side that was asked must act.
    """

    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="questions")
    task = models.ForeignKey(Task, models.CASCADE, null=True, blank=True, related_name="questions")
    to_side = models.CharField(max_length=12, choices=Task.Turn)
    text = models.TextField()
    why = models.TextField(blank=True)
    options = models.JSONField(default=list)
    proposal = models.CharField(max_length=300, blank=True)
    default_text = models.CharField(max_length=300, blank=True)
    default_at = models.DateTimeField(null=True, blank=True)
    blocking = models.BooleanField(default=False)
    holds_turn = models.BooleanField(default=False)
    answer_by = models.DateTimeField(null=True, blank=True)
    brief_field = models.SlugField(max_length=40, blank=True)
    asked_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(default=clock.now)
    answer = models.TextField(blank=True)
    answered_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)
    by_default = models.BooleanField(default=False)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["workspace", "engagement", "to_side"],
                condition=Q(answered_at=None, withdrawn_at=None),
                name="question_open",
            ),
            models.Index(fields=["workspace", "task", "id"], name="question_by_task"),
            models.Index(
                fields=["workspace", "answered_by", "answered_at"],
                condition=Q(answered_at__isnull=False),
                name="question_by_answerer",
            ),
            models.Index(
                fields=["workspace", "default_at"],
                condition=Q(answered_at=None, withdrawn_at=None, default_at__isnull=False),
                name="question_default_due",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(answered_at=None, answered_by=None)
                | Q(answered_at__isnull=False, answered_by__isnull=False),
                name="question_answered_at_and_by",
            ),
            models.CheckConstraint(
                condition=Q(default_text="", default_at=None) | (~Q(default_text="") & Q(default_at__isnull=False)),
                name="question_default_with_its_moment",
            ),
        ]

    def __str__(self) -> str:
        return self.text

    # Changes (called by actions only)

    def take_answer(self, text: str, by: Membership, *, by_default: bool = False) -> None:
        """Keep the answer, or the default that took effect."""
        self.answer, self.answered_by, self.answered_at, self.by_default = text, by, clock.now(), by_default
        self.save(update_fields=["answer", "answered_by", "answered_at", "by_default"])

    def forget_answer(self) -> None:
        """The answer was taken back; the question is open again."""
        self.answer, self.answered_by, self.answered_at, self.by_default = "", None, None, False
        self.save(update_fields=["answer", "answered_by", "answered_at", "by_default"])

    def withdraw(self) -> None:
        """It is no longer asked."""
        self.withdrawn_at = clock.now()
        self.save(update_fields=["withdrawn_at"])

    # Facts

    @property
    def is_open(self) -> bool:
        return self.answered_at is None and self.withdrawn_at is None

    @property
    def place(self) -> Task | Engagement:
        """What it is about: a task, or the engagement as a whole."""
        return self.task or self.engagement

    @property
    def offered(self) -> list[str]:
        """What can be chosen with one click: the options, and the proposal if it is none of them."""
        options = [str(option) for option in self.options]
        return options if not self.proposal or self.proposal in options else [*options, self.proposal]

    @property
    def lock_root(self) -> RoomModel:
        return self.place
