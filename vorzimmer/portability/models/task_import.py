"""Tasks that come in as a table from another program."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel


class TaskImport(RoomModel):
    """The table as it came, what its columns mean, and what became of each row (`results` by row number)."""

    class State(models.TextChoices):
        LOOKING = "looking", _("Being looked at")
        RUNNING = "running", _("Being brought in")
        DONE = "done", _("Brought in")
        UNDONE = "undone", _("Taken back")

    name = models.CharField(max_length=200)
    header = models.JSONField(default=list)
    rows = models.JSONField(default=list)
    columns = models.JSONField(default=dict)
    engagement = models.ForeignKey(Engagement, models.PROTECT, null=True, blank=True, related_name="+")
    hand_over = models.BooleanField(default=False)
    state = models.CharField(max_length=8, choices=State, default=State.LOOKING)
    results = models.JSONField(default=dict)
    begun_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    begun_at = models.DateTimeField(default=clock.now)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["workspace", "begun_by", "id"], name="task_import_mine")]

    def __str__(self) -> str:
        return self.name

    # Changes (called by actions and by the job)

    def keep(self, **fields: Any) -> None:
        """Set fields and write them."""
        for name, value in fields.items():
            setattr(self, name, value)
        self.save(update_fields=list(fields))

    # Facts

    @property
    def is_running(self) -> bool:
        return self.state == self.State.RUNNING

    @property
    def is_open(self) -> bool:
        """Nothing was brought in yet: columns can still be changed."""
        return self.state == self.State.LOOKING

    @property
    def made(self) -> list[str]:
        """Keys of the tasks that were made."""
        return [result["task"] for result in self.results.values() if result.get("task")]
