"""When rework is not the answer: raised within 7 working days, settled within 3, else by the coordination."""

from django.db import models

from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel

from .task import Task


class Complaint(RoomModel):
    """What is wrong, what would put it right, what was offered by when, how it ended."""

    task = models.ForeignKey(Task, models.CASCADE, related_name="complaints")
    text = models.TextField()
    wish = models.TextField(blank=True)
    raised_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    raised_at = models.DateTimeField(default=clock.now)
    settle_by = models.DateTimeField()
    escalated_at = models.DateTimeField(null=True, blank=True)
    offer = models.TextField(blank=True)
    offered_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    offered_at = models.DateTimeField(null=True, blank=True)
    settlement = models.TextField(blank=True)
    settled_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "task"], condition=models.Q(settled_at=None), name="one_open_complaint"
            )
        ]

    # Changes (called by actions only)

    def propose(self, text: str, by: Membership) -> None:
        """The assistant's side says what puts it right; the client answers."""
        self.offer, self.offered_by, self.offered_at = text, by, clock.now()
        self.save(update_fields=["offer", "offered_by", "offered_at"])

    def decline_offer(self) -> None:
        """What was offered does not settle it; the words stand in the journal."""
        self.offer, self.offered_by, self.offered_at = "", None, None
        self.save(update_fields=["offer", "offered_by", "offered_at"])

    def settle(self, text: str, by: Membership) -> None:
        """Write down how it ended."""
        self.settlement, self.settled_by, self.settled_at = text, by, clock.now()
        self.save(update_fields=["settlement", "settled_by", "settled_at"])

    def escalate(self) -> None:
        """The two have had their time: the coordination decides."""
        self.escalated_at = clock.now()
        self.save(update_fields=["escalated_at"])

    # Facts

    @property
    def is_open(self) -> bool:
        """It is still to be settled."""
        return self.settled_at is None

    @property
    def has_offer(self) -> bool:
        """Something is on the table that the client has not answered."""
        return self.is_open and self.offered_at is not None and self.escalated_at is None

    @property
    def is_escalated(self) -> bool:
        """The coordination decides now."""
        return self.is_open and self.escalated_at is not None

    @property
    def lock_root(self) -> Task:
        return self.task
