"""A good brief, kept: for one engagement or for everybody in the workspace."""

from django.db import models

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership

from .prepared import Prepared


class Template(Prepared):
    """Dates are relative: `due_days` working days after it is handed over, at `due_time`."""

    engagement = models.ForeignKey(Engagement, models.CASCADE, null=True, blank=True, related_name="templates")
    due_days = models.PositiveSmallIntegerField(null=True, blank=True)
    due_time = models.TimeField(null=True, blank=True)
    created_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=clock.now)
    archived_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["workspace", "archived_at", "title"], name="template_by_title")]

    # Changes (called by actions only)

    def archive(self) -> None:
        """It is no longer offered; what was made of it stays."""
        self.change(archived_at=clock.now())

    def restore(self) -> None:
        """It is offered again."""
        self.change(archived_at=None)
