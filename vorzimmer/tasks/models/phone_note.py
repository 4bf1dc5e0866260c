"""What was agreed by telephone, written down by one and confirmed by the other with one click."""

from django.db import models

from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel

from .task import Task


class PhoneNote(RoomModel):
    """Not in force until the other side confirms it; a new note `corrects` the old one."""

    class State(models.TextChoices):
        OPEN = "open"
        CONFIRMED = "confirmed"
        DENIED = "denied"

    task = models.ForeignKey(Task, models.CASCADE, related_name="phone_notes")
    text = models.TextField()
    spoke_with = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    corrects = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="corrections")
    noted_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    noted_at = models.DateTimeField(default=clock.now)
    to_side = models.CharField(max_length=12, choices=Task.Turn)
    state = models.CharField(max_length=10, choices=State, default=State.OPEN)
    decided_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    correction = models.TextField(blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["workspace", "task", "id"], name="phone_note_by_task"),
            models.Index(fields=["workspace", "task"], condition=models.Q(state="open"), name="phone_note_open"),
        ]

    def __str__(self) -> str:
        return self.text

    # Changes (called by actions only)

    def decide(self, state: str, by: Membership, correction: str = "") -> None:
        """The other side confirms it, or says how it was."""
        self.state, self.decided_by, self.decided_at, self.correction = state, by, clock.now(), correction
        self.save(update_fields=["state", "decided_by", "decided_at", "correction"])

    @property
    def lock_root(self) -> Task:
        return self.task
