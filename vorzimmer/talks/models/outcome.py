"""What the two have decided: who does it by when, and what in the house came of it."""

from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from vorzimmer.agreements.models import ScopeChange
from vorzimmer.foundation import clock
from vorzimmer.handbook.models import Page
from vorzimmer.people.models import Membership
from vorzimmer.tasks.models import Task
from vorzimmer.tenancy.rooms import Changeable

from .point import AgendaPoint
from .talk import Talk


class TalkOutcome(Changeable):
    """A decision of a talk. What it became says how far it is; one that became nothing is ticked by hand."""

    class Kind(models.TextChoices):
        AGREED = "agreed", _("Just agreed")
        TASK = "task", _("Task")
        PAGE = "page", _("Page of the handbook")
        CHANGE = "change", _("Proposal to change the agreement")

    talk = models.ForeignKey(Talk, models.CASCADE, related_name="outcomes")
    point = models.ForeignKey(AgendaPoint, models.SET_NULL, null=True, blank=True, related_name="outcomes")
    kind = models.CharField(max_length=6, choices=Kind, default=Kind.AGREED)
    text = models.CharField(max_length=500)
    who = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    by_when: "models.DateField[date | str, date]" = models.DateField()
    task = models.ForeignKey(Task, models.SET_NULL, null=True, blank=True, related_name="+")
    page = models.ForeignKey(Page, models.SET_NULL, null=True, blank=True, related_name="+")
    scope_change = models.ForeignKey(ScopeChange, models.SET_NULL, null=True, blank=True, related_name="+")
    decided_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(default=clock.now)
    done_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    done_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["workspace", "talk", "id"], name="talk_outcome_by_talk")]

    def __str__(self) -> str:
        return self.text

    # Facts

    @property
    def is_done(self) -> bool:
        """What came of it is finished: the task approved, the page written, the proposal answered, or ticked."""
        if self.task is not None:
            return self.task.is_closed
        if self.scope_change is not None:
            return not self.scope_change.is_open
        return self.done_at is not None or self.page is not None

    @property
    def lock_root(self) -> Talk:
        return self.talk
