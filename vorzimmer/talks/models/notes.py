"""What is written down: lines that both read, and a note that nobody but its writer ever reads."""

from django.db import models

from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import Changeable
from vorzimmer.vault.models import Sealed

from .talk import Part, Talk


class NoteLine(Changeable):
    """One line of the notes. Two who write at once write two lines, so that nothing of either is lost."""

    talk = models.ForeignKey(Talk, models.CASCADE, related_name="lines")
    part = models.CharField(max_length=12, choices=Part)
    text = models.TextField(max_length=2000)
    version = models.PositiveIntegerField(default=1)
    by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=clock.now)
    changed_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    changed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["workspace", "talk", "id"], name="talk_line_by_talk")]

    def __str__(self) -> str:
        return self.text

    # Facts

    @property
    def lock_root(self) -> Talk:
        return self.talk


class PrivateNote(Sealed):
    """For oneself only: sealed, in no history, no index and no archive, and read by nobody else."""

    talk = models.ForeignKey(Talk, models.CASCADE, related_name="+")
    membership = models.ForeignKey(Membership, models.CASCADE, related_name="+")
    saved_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "talk", "membership"], name="one_private_note_each")
        ]

    @property
    def lock_root(self) -> Talk:
        return self.talk
