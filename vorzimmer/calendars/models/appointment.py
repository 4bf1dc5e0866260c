"""One appointment: its recurrence, its version, what differs on one date, and who comes."""

from datetime import timedelta
from uuid import uuid4

from django.db import models
from django.db.models import F, Q
from django.utils.translation import pgettext_lazy

from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tasks.models import Task
from vorzimmer.tenancy.rooms import Changeable, RoomModel

from .calendar import Calendar


def new_uid() -> str:
    """Known by this name everywhere, and tells nothing about the workspace."""
    return f"{uuid4()}@vorzimmer"


class Appointment(Changeable):
    """A series is one row: `rule` (RFC 5545, without DTSTART), `extra_dates` and `left_out` (UTC, ISO 8601).

    Wall time and rule live in `zone`; `starts_at` and `ends_at` are the first date's. Between `earliest_at` and
    `ends_for_good_at` lie all dates, also the changed ones; None: without an end. `version` is the calendar's at its
    last change, `component` its text for feeds. `foreign`: what other programs wrote and we do not know. Buffers and
    ways are minutes.
    """

    class Kind(models.TextChoices):
        MEETING = "meeting", pgettext_lazy("an appointment", "Meeting")
        CALL = "call", pgettext_lazy("an appointment", "Call")
        TALK = "talk", pgettext_lazy("an appointment", "Feedback talk")
        BLOCK = "block", pgettext_lazy("an appointment", "No appointments")
        TRAVEL = "travel", pgettext_lazy("an appointment", "On the way")
        HOLD = "hold", pgettext_lazy("an appointment", "Held")

    class Status(models.TextChoices):
        CONFIRMED = "confirmed", pgettext_lazy("an appointment", "Confirmed")
        TENTATIVE = "tentative", pgettext_lazy("an appointment", "Tentative")
        CANCELLED = "cancelled", pgettext_lazy("an appointment", "Cancelled")

    calendar = models.ForeignKey(Calendar, models.CASCADE, related_name="appointments")
    uid = models.CharField(max_length=255, default=new_uid)
    sequence = models.PositiveIntegerField(default=0)
    kind = models.CharField(max_length=7, choices=Kind, default=Kind.MEETING)
    title = models.CharField(max_length=200)
    description = models.TextField(blank=True)
    place = models.CharField(max_length=300, blank=True)
    link = models.URLField(max_length=500, blank=True)
    all_day = models.BooleanField(default=False)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    zone = models.CharField(max_length=60)
    rule = models.CharField(max_length=500, blank=True)
    extra_dates = models.JSONField(default=list, blank=True)
    left_out = models.JSONField(default=list, blank=True)
    earliest_at = models.DateTimeField()
    ends_for_good_at = models.DateTimeField(null=True, blank=True)
    status = models.CharField(max_length=9, choices=Status, default=Status.CONFIRMED)
    busy = models.BooleanField(default=True)
    private = models.BooleanField(default=False)
    movable = models.BooleanField(default=True)
    buffer_before = models.PositiveSmallIntegerField(default=0)
    buffer_after = models.PositiveSmallIntegerField(default=0)
    travel_before = models.PositiveSmallIntegerField(default=0)
    travel_after = models.PositiveSmallIntegerField(default=0)
    moved = models.PositiveSmallIntegerField(default=0)
    held_until = models.DateTimeField(null=True, blank=True)
    task = models.ForeignKey(Task, models.SET_NULL, null=True, blank=True, related_name="appointments")
    made_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=clock.now)
    organiser = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    organiser_email = models.EmailField(blank=True)
    organiser_name = models.CharField(max_length=120, blank=True)
    foreign = models.TextField(blank=True)
    cancelled_at = models.DateTimeField(null=True, blank=True)
    cancelled_words = models.TextField(blank=True)
    changed_at = models.DateTimeField(default=clock.now)
    version = models.PositiveBigIntegerField(default=1)
    component = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "calendar", "uid"], name="one_appointment_per_uid"),
            models.CheckConstraint(condition=Q(ends_at__gte=F("starts_at")), name="appointment_ends_after_it_starts"),
        ]
        indexes = [
            models.Index(fields=["workspace", "calendar", "earliest_at"], name="appointment_by_start"),
            models.Index(fields=["workspace", "calendar", "version"], name="appointment_by_version"),
            models.Index(fields=["workspace", "task"], name="appointment_by_task"),
            models.Index(
                fields=["workspace", "held_until"], condition=Q(held_until__isnull=False), name="appointment_held"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    # Facts

    @property
    def is_series(self) -> bool:
        """It has more than one date."""
        return bool(self.rule or self.extra_dates)

    @property
    def is_cancelled(self) -> bool:
        return self.status == self.Status.CANCELLED

    @property
    def is_held(self) -> bool:
        """A slot that is kept free until somebody decides."""
        return self.kind == self.Kind.HOLD and not self.is_cancelled

    @property
    def lasts(self) -> timedelta:
        return self.ends_at - self.starts_at

    @property
    def lock_root(self) -> Calendar:
        return self.calendar


class Changed(RoomModel):
    """One date of a series that is not like the others. `original_at` (UTC) is where the rule has it: RECURRENCE-ID.

    `starts_at` None: the time is the rule's. `differs` names the texts that are its own, the others are the series'.
    """

    TEXTS = ("title", "place", "link", "description", "status")

    appointment = models.ForeignKey(Appointment, models.CASCADE, related_name="changed")
    original_at = models.DateTimeField()
    starts_at = models.DateTimeField(null=True, blank=True)
    ends_at = models.DateTimeField(null=True, blank=True)
    differs = models.JSONField(default=list, blank=True)
    title = models.CharField(max_length=200, blank=True)
    place = models.CharField(max_length=300, blank=True)
    link = models.URLField(max_length=500, blank=True)
    description = models.TextField(blank=True)
    status = models.CharField(max_length=9, choices=Appointment.Status, blank=True)
    sequence = models.PositiveIntegerField(default=0)
    moved = models.PositiveSmallIntegerField(default=0)
    foreign = models.TextField(blank=True)

    class Meta:
        ordering = ["original_at"]
        verbose_name_plural = "changed"
        constraints = [
            models.UniqueConstraint(fields=["workspace", "appointment", "original_at"], name="one_change_per_date"),
            models.CheckConstraint(
                condition=Q(starts_at=None, ends_at=None) | Q(ends_at__gte=F("starts_at")),
                name="changed_ends_after_it_starts",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.appointment} {self.original_at}"

    def says(self, name: str) -> str:
        """This text as it holds on this date: its own, or the series'."""
        text: str = getattr(self if name in self.differs else self.appointment, name)
        return text

    @property
    def lock_root(self) -> Calendar:
        return self.appointment.calendar
