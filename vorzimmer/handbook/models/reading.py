"""What readers do with a page: read it, say something about it; and where it came from."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vorzimmer.conversations.models import Message
from vorzimmer.engagements.team import Side
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tasks.models import Question, Task
from vorzimmer.tenancy.rooms import RoomModel

from .page import Page


class PageRead(RoomModel):
    """Up to which version somebody has read a page. Reading is no history: the mark is set as upkeep."""

    page = models.ForeignKey(Page, models.CASCADE, related_name="reads")
    membership = models.ForeignKey(Membership, models.CASCADE, related_name="+")
    version = models.PositiveIntegerField()
    read_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "page", "membership"], name="read_once")]

    @property
    def lock_root(self) -> Page:
        return self.page


class Remark(RoomModel):
    """Something said about a page. A gap is what somebody needed and did not find; it is open until it is settled."""

    class Kind(models.TextChoices):
        COMMENT = "comment", _("Comment")
        GAP = "gap", _("Something was missing")
        HELPED = "helped", _("It helped")

    page = models.ForeignKey(Page, models.CASCADE, related_name="remarks")
    kind = models.CharField(max_length=8, choices=Kind, default=Kind.COMMENT)
    text = models.TextField(blank=True)
    version = models.PositiveIntegerField()
    by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=clock.now)
    settled_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["workspace", "page", "id"], name="remark_by_page")]

    def __str__(self) -> str:
        return self.text or str(self.get_kind_display())

    # Changes (called by actions only)

    def settle(self, by: Membership) -> None:
        """It has been seen to."""
        self.settled_by, self.settled_at = by, clock.now()
        self.save(update_fields=["settled_by", "settled_at"])

    # Facts

    @property
    def is_open(self) -> bool:
        return self.settled_at is None and self.kind != self.Kind.HELPED

    @property
    def side(self) -> Side | None:
        """On which side whoever said it stands."""
        parts = self.page.engagement.team.parts
        found = next((part.role for part in parts if part.membership_id == self.by_id), "")
        return "client" if found == "contact" else "assistant" if found in ("lead", "backup") else None

    @property
    def lock_root(self) -> Page:
        return self.page


class PageLink(RoomModel):
    """A page and something outside of it: the answer or the agreement that it came from, or a task that follows it."""

    page = models.ForeignKey(Page, models.CASCADE, related_name="links")
    version = models.PositiveIntegerField()
    task = models.ForeignKey(Task, models.CASCADE, null=True, blank=True, related_name="+")
    question = models.ForeignKey(Question, models.CASCADE, null=True, blank=True, related_name="+")
    message = models.ForeignKey(Message, models.CASCADE, null=True, blank=True, related_name="+")
    run = models.ForeignKey("Run", models.CASCADE, null=True, blank=True, related_name="+")
    by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = [
            models.Index(fields=["workspace", "task", "id"], name="pagelink_by_task"),
            models.Index(fields=["workspace", "page", "id"], name="pagelink_by_page"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(question__isnull=False) | Q(message__isnull=False) | Q(run__isnull=False),
                name="pagelink_to_something",
            )
        ]

    @property
    def lock_root(self) -> Page:
        return self.page
