"""An act done in the client's name: the proof that it was within the agreement."""

from datetime import timedelta

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tasks.models import Task
from vorzimmer.tenancy.rooms import RoomModel

from .agreement import USUAL_CURRENCY
from .approval import Approval


class Deed(RoomModel):
    """What was done, for how much (cents), by whom, and by which clause of which version it was allowed."""

    class Outcome(models.TextChoices):
        FREE = "free", _("done freely")
        REPORTED = "reported", _("done and reported")
        APPROVED = "approved", _("done with approval")

    UNDO = timedelta(minutes=10)

    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="deeds")
    task = models.ForeignKey(Task, models.CASCADE, related_name="deeds")
    act = models.CharField(max_length=30)
    kind = models.SlugField(max_length=30, blank=True)
    what = models.CharField(max_length=300)
    amount_cents = models.PositiveIntegerField(null=True, blank=True)
    person = models.CharField(max_length=120, blank=True)
    recurring = models.BooleanField(default=False)
    done_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    done_at = models.DateTimeField(default=clock.now)
    outcome = models.CharField(max_length=10, choices=Outcome, default=Outcome.FREE)
    approval = models.OneToOneField(Approval, models.PROTECT, null=True, blank=True, related_name="deed")
    version = models.ForeignKey("agreements.Version", models.PROTECT, null=True, blank=True, related_name="+")
    clause = models.CharField(max_length=12, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["workspace", "task", "id"], name="deed_by_task"),
            models.Index(fields=["workspace", "engagement", "done_at"], name="deed_by_day"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(outcome="approved") | Q(approval__isnull=False), name="deed_approved_by_an_approval"
            )
        ]

    def __str__(self) -> str:
        return self.what

    # Facts

    @property
    def is_fresh(self) -> bool:
        """It can be taken back as a slip of the hand."""
        return clock.now() - self.done_at <= self.UNDO

    @property
    def currency(self) -> str:
        """In which its amounts are: that of the agreement on which it rests."""
        return self.version.agreement.currency if self.version else USUAL_CURRENCY

    @property
    def lock_root(self) -> Task:
        return self.task
