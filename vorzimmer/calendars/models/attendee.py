"""Who is asked to come to an appointment, and what they said."""

from datetime import datetime

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import Changeable, RoomModel

from .appointment import Appointment
from .calendar import Calendar


class Answer(models.TextChoices):
    """What somebody said to an invitation (RFC 5545: PARTSTAT)."""

    OPEN = "open", pgettext_lazy("an invitation", "Open")
    ACCEPTED = "accepted", pgettext_lazy("an invitation", "Accepted")
    DECLINED = "declined", pgettext_lazy("an invitation", "Declined")
    TENTATIVE = "tentative", pgettext_lazy("an invitation", "Maybe")
    DELEGATED = "delegated", pgettext_lazy("an invitation", "Sends somebody else")


class Attendee(Changeable):
    """Somebody who is asked to come: of the house (`membership`) or known by a mail address only.

    `sequence` is the appointment's to which they answered: a new time asks again. `delegated_to` and `delegated_from`
    are addresses: who comes in their place, in whose place they come.
    """

    class Role(models.TextChoices):
        CHAIR = "chair", _("Leads")
        REQUIRED = "required", _("Is needed")
        OPTIONAL = "optional", _("Can come")

    Answer = Answer

    appointment = models.ForeignKey(Appointment, models.CASCADE, related_name="attendees")
    membership = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    name = models.CharField(max_length=120, blank=True)
    email = models.EmailField(blank=True)
    zone = models.CharField(max_length=60, blank=True)
    language = models.CharField(max_length=5, blank=True)
    role = models.CharField(max_length=8, choices=Role, default=Role.REQUIRED)
    answer = models.CharField(max_length=9, choices=Answer, default=Answer.OPEN)
    answered_at = models.DateTimeField(null=True, blank=True)
    comment = models.CharField(max_length=500, blank=True)
    delegated_to = models.EmailField(blank=True)
    delegated_from = models.EmailField(blank=True)
    sequence = models.PositiveIntegerField(default=0)
    invited_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "appointment", "membership"], condition=Q(membership__isnull=False),
                name="one_attendance_per_person",
            ),
            models.UniqueConstraint(
                fields=["workspace", "appointment", "email"], condition=~Q(email=""), name="one_attendance_per_address"
            ),
            models.CheckConstraint(
                condition=Q(membership__isnull=False) | ~Q(email="") | ~Q(name=""), name="attendee_is_somebody"
            ),
        ]  # fmt: skip
        indexes = [models.Index(fields=["workspace", "membership"], name="attendee_by_person")]

    def __str__(self) -> str:
        return self.shown_name

    # Facts

    @property
    def shown_name(self) -> str:
        if self.membership is not None:
            return self.membership.name
        return self.name or self.email

    @property
    def address(self) -> str:
        """Where a mail reaches them; empty when nobody knows."""
        return self.email or (self.membership.user.email if self.membership is not None else "")

    @property
    def is_guest(self) -> bool:
        """From outside: without a membership here."""
        return self.membership_id is None

    @property
    def lock_root(self) -> Calendar:
        return self.appointment.calendar

    def said_on(self, original_at: datetime | None) -> "Attendee | OneAnswer":
        """What they said to this date: to it alone, from an earlier date on, or to all of them."""
        if original_at is None:
            return self
        ones = list(self.one_answers.all())
        alone = next((one for one in ones if one.original_at == original_at and not one.following), None)
        since = [one for one in ones if one.following and one.original_at <= original_at]
        return alone or max(since, key=lambda one: one.original_at, default=self)


class OneAnswer(RoomModel):
    """What somebody said to one date of a series, or with `following` from that date on, where it is not the same for all."""

    attendee = models.ForeignKey(Attendee, models.CASCADE, related_name="one_answers")
    original_at = models.DateTimeField()
    following = models.BooleanField(default=False)
    answer = models.CharField(max_length=9, choices=Answer)
    answered_at = models.DateTimeField(default=clock.now)
    comment = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "attendee", "original_at", "following"], name="one_answer_per_date"
            )
        ]

    def __str__(self) -> str:
        return f"{self.attendee} {self.original_at}"

    @property
    def lock_root(self) -> Calendar:
        return self.attendee.appointment.calendar
