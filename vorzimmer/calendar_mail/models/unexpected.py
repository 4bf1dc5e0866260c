"""Somebody answered who was not asked: an invitation was passed on, or another address is used."""

from django.db import models
from django.utils.translation import pgettext_lazy

from vorzimmer.calendars.models import Appointment
from vorzimmer.calendars.models.attendee import Answer
from vorzimmer.foundation import clock
from vorzimmer.tenancy.rooms import RoomModel


class Unexpected(RoomModel):
    """Shown beside the guests until somebody says whether they belong to them."""

    class State(models.TextChoices):
        OPEN = "open", pgettext_lazy("an unexpected guest", "Open")
        ADMITTED = "admitted", pgettext_lazy("an unexpected guest", "Added")
        IGNORED = "ignored", pgettext_lazy("an unexpected guest", "Not added")

    appointment = models.ForeignKey(Appointment, models.CASCADE, related_name="unexpected")
    email = models.EmailField()
    name = models.CharField(max_length=120, blank=True)
    answer = models.CharField(max_length=9, choices=Answer)
    comment = models.CharField(max_length=500, blank=True)
    state = models.CharField(max_length=8, choices=State, default=State.OPEN)
    came_at = models.DateTimeField(default=clock.now)

    class Meta:
        verbose_name_plural = "unexpected"
        constraints = [
            models.UniqueConstraint(fields=["workspace", "appointment", "email"], name="one_unexpected_per_address")
        ]

    def __str__(self) -> str:
        return self.name or self.email

    # Changes

    def enter(self, state: str) -> None:
        """Somebody has said what they are."""
        self.state = state
        self.save(update_fields=["state"])

    # Facts

    @property
    def is_open(self) -> bool:
        return self.state == self.State.OPEN
