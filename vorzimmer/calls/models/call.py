"""A call between two people of an engagement. What was said is never recorded, only that and how long they talked."""

from datetime import datetime, timedelta

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from vorzimmer.calendars.models import Appointment
from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tasks.models import Task
from vorzimmer.tenancy.rooms import RoomModel

RINGS_FOR = timedelta(seconds=45)
"""Then it is a missed call."""


class Call(RoomModel):
    """`private`: one of the two stands on neither side (coordination, supervision); then only the two know of it.

    `words` and `back_at` are the answer of whoever could not talk just then.
    """

    class Kind(models.TextChoices):
        VIDEO = "video", _("Video")
        AUDIO = "audio", _("Sound only")
        PHONE = "phone", _("Telephone")

    class State(models.TextChoices):
        RINGING = "ringing", _("ringing")
        RUNNING = "running", _("talking")
        ENDED = "ended", _("ended")
        MISSED = "missed", _("missed")
        DECLINED = "declined", _("not now")
        FAILED = "failed", _("no connection")

    LIVE = (State.RINGING, State.RUNNING)

    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="calls")
    appointment = models.ForeignKey(Appointment, models.SET_NULL, null=True, blank=True, related_name="+")
    task = models.ForeignKey(Task, models.SET_NULL, null=True, blank=True, related_name="+")
    caller = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    callee = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=5, choices=Kind, default=Kind.VIDEO)
    state = models.CharField(max_length=8, choices=State, default=State.RINGING)
    private = models.BooleanField(default=False)
    rang_at = models.DateTimeField(default=clock.now)
    answered_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    words = models.CharField(max_length=200, blank=True)
    back_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(caller=F("callee")), name="nobody_calls_themselves")]
        indexes = [
            models.Index(fields=["workspace", "engagement", "id"], name="call_by_engagement"),
            models.Index(
                fields=["workspace", "state"], condition=Q(state__in=("ringing", "running")), name="call_that_is_live"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.caller.name} – {self.callee.name}"

    # Changes (called by actions only)

    def answer(self) -> None:
        """They talk now."""
        self.state, self.answered_at = self.State.RUNNING, clock.now()
        self.save(update_fields=["state", "answered_at"])

    def end(self, state: str, by: Membership | None, words: str = "", back_at: datetime | None = None) -> None:
        """Over: both seats are free, and nothing stays of how the connection was made."""
        self.state, self.ended_at, self.ended_by = state, clock.now(), by
        self.words, self.back_at = words, back_at
        self.save(update_fields=["state", "ended_at", "ended_by", "words", "back_at"])
        self.seats.all().delete()
        self.signals.all().delete()

    # Facts

    @property
    def is_live(self) -> bool:
        return self.state in self.LIVE

    @property
    def seconds(self) -> int:
        """How long they have talked."""
        if self.answered_at is None:
            return 0
        return max(0, int(((self.ended_at or clock.now()) - self.answered_at).total_seconds()))

    @property
    def minutes(self) -> int:
        """The same, rounded up: nobody talked for no minute."""
        return -(-self.seconds // 60)

    @property
    def rings_until(self) -> datetime:
        return self.rang_at + RINGS_FOR

    def other(self, member: Membership) -> Membership:
        """The one at the other end."""
        return self.callee if member.pk == self.caller_id else self.caller
