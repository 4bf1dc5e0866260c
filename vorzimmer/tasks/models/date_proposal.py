"""Another date, proposed by one side and agreed or refused by the other."""

from django.db import models

from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel

from .task import Task


class DateProposal(RoomModel):
    """Open until the other side decides or its own takes it back; a newer one replaces it."""

    class State(models.TextChoices):
        OPEN = "open"
        AGREED = "agreed"
        REFUSED = "refused"
        REPLACED = "replaced"
        TAKEN_BACK = "taken_back"

    task = models.ForeignKey(Task, models.CASCADE, related_name="date_proposals")
    side = models.CharField(max_length=12, choices=Task.Turn)
    due_at = models.DateTimeField()
    due_zone = models.CharField(max_length=60)
    reason = models.TextField(blank=True)
    state = models.CharField(max_length=10, choices=State, default=State.OPEN)
    proposed_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField(default=clock.now)
    decided_by = models.ForeignKey(Membership, models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "task"], condition=models.Q(state="open"), name="one_open_date_proposal"
            )
        ]

    # Changes (called by actions only)

    def decide(self, state: str, by: Membership) -> None:
        """Agree, refuse, replace it or take it back."""
        self.state, self.decided_by, self.decided_at = state, by, clock.now()
        self.save(update_fields=["state", "decided_by", "decided_at"])

    @property
    def lock_root(self) -> Task:
        return self.task
