"""Another time that somebody who was asked proposes (RFC 5546: COUNTER)."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import pgettext_lazy

from vorzimmer.calendars.models import Appointment, Attendee
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel


class Counter(RoomModel):
    """`original_at`: which date of a series it is about, None: all. A newer one of somebody's replaces what it is about too."""

    class State(models.TextChoices):
        OPEN = "open", pgettext_lazy("a proposed time", "Open")
        ACCEPTED = "accepted", pgettext_lazy("a proposed time", "Accepted")
        REFUSED = "refused", pgettext_lazy("a proposed time", "Refused")
        OUTDATED = "outdated", pgettext_lazy("a proposed time", "No longer open")

    appointment = models.ForeignKey(Appointment, models.CASCADE, related_name="counters")
    attendee = models.ForeignKey(Attendee, models.CASCADE, related_name="counters")
    original_at = models.DateTimeField(null=True, blank=True)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    comment = models.CharField(max_length=500, blank=True)
    sequence = models.PositiveIntegerField(default=0)
    state = models.CharField(max_length=8, choices=State, default=State.OPEN)
    made_at = models.DateTimeField(default=clock.now)
    decided_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    words = models.CharField(max_length=500, blank=True)
    told_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(ends_at__gte=F("starts_at")), name="counter_ends_after_it_starts"),
            models.UniqueConstraint(
                fields=["workspace", "attendee"], condition=Q(state="open", original_at=None),
                name="one_open_counter_per_guest",
            ),
            models.UniqueConstraint(
                fields=["workspace", "attendee", "original_at"], condition=Q(state="open"),
                name="one_open_counter_per_date",
            ),
        ]  # fmt: skip
        indexes = [models.Index(fields=["workspace", "appointment", "state"], name="counter_by_appointment")]

    def __str__(self) -> str:
        return f"{self.attendee} {self.starts_at}"

    # Changes

    def decide(self, state: str, by: Membership | None = None, words: str = "") -> None:
        """It is answered, or nobody needs to any more."""
        self.state, self.decided_by, self.decided_at, self.words = state, by, clock.now(), words
        self.save(update_fields=["state", "decided_by", "decided_at", "words"])

    def note_told(self) -> None:
        """The letter has gone out: that it was refused, or to an organiser outside that it is proposed."""
        self.told_at = clock.now()
        self.save(update_fields=["told_at"])

    # Facts

    @property
    def is_open(self) -> bool:
        return self.state == self.State.OPEN
