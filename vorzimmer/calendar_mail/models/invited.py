"""Somebody outside who was sent an invitation, and what they have been told last."""

from datetime import datetime
from typing import Any

from django.db import models

from vorzimmer.calendars.models import Appointment
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import Changeable


class Invited(Changeable):
    """One per address and appointment. `told` is the appointment as it stood in the last mail (see snapshots.py).

    What it is now is compared with that when the mail is written: several changes within a minute are one mail, and a
    mail that went out is not written again. `words` are polite words for the next one, `by` writes it. `appointment` is
    None when it was deleted: then `told` is enough to call it off. `answer_stamp` is the sender's own time of the last
    answer: mails overtake each other.
    """

    appointment = models.ForeignKey(Appointment, models.SET_NULL, null=True, related_name="invited")
    uid = models.CharField(max_length=255)
    email = models.EmailField()
    name = models.CharField(max_length=120, blank=True)
    language = models.CharField(max_length=5, blank=True)
    zone = models.CharField(max_length=60, blank=True)
    by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    told = models.JSONField(default=dict, blank=True)
    words = models.TextField(blank=True)
    again = models.BooleanField(default=False)
    mails = models.PositiveIntegerField(default=0)
    sent_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    answer_stamp = models.DateTimeField(null=True, blank=True)
    undelivered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "invited"
        constraints = [models.UniqueConstraint(fields=["workspace", "uid", "email"], name="one_invitation_per_address")]
        indexes = [models.Index(fields=["workspace", "appointment"], name="invited_by_appointment")]

    def __str__(self) -> str:
        return self.name or self.email

    # Changes

    def note_sent(self, told: dict[str, Any], at: datetime, *, withdrawn: bool) -> None:
        """A mail has gone out, saying this."""
        self.change(
            told=told, words="", again=False, mails=self.mails + 1, sent_at=at, withdrawn_at=at if withdrawn else None
        )

    def note_undelivered(self) -> None:
        """The last mail did not arrive."""
        self.change(undelivered_at=clock.now())
