"""One talk: prepared by both, held, kept as minutes; or it did not take place, and nobody says why."""

from datetime import date, datetime, timedelta

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vorzimmer.calendars.models import Appointment
from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import Changeable


class Part(models.TextChoices):
    """The three aims of a talk, in the order in which it is held."""

    IDEAS = "ideas", _("Ideas")
    RESULTS = "results", _("Results so far")
    IMPROVEMENTS = "improvements", _("Improvements")


PREPARED_IN = timedelta(days=3)
PARTS: tuple[str, ...] = tuple(Part.values)


class Talk(Changeable):
    """`number` counts within the engagement. `assistant` is whose talk it is: a successor does not read it.

    `week` of the engagement in which the series has put it; None for an extra talk. `since`: what happened from then
    on is what the figures are about. `prepare_from`: the day from which preparing it waits for both. `spent` has the
    seconds of each part that is over; `figures` is what they said when it ended.
    """

    class State(models.TextChoices):
        PLANNED = "planned", pgettext_lazy("a talk", "planned")
        RUNNING = "running", pgettext_lazy("a talk", "going on")
        HELD = "held", pgettext_lazy("a talk", "held")
        SKIPPED = "skipped", pgettext_lazy("a talk", "did not take place")

    OPEN = (State.PLANNED, State.RUNNING)

    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="talks")
    assistant = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    week = models.PositiveSmallIntegerField(null=True, blank=True)
    starts_at = models.DateTimeField()
    minutes = models.PositiveSmallIntegerField(default=45)
    prepare_from: "models.DateField[date | str, date]" = models.DateField()
    appointment = models.ForeignKey(Appointment, models.SET_NULL, null=True, blank=True, related_name="talks")
    state = models.CharField(max_length=8, choices=State, default=State.PLANNED)
    since = models.DateTimeField()
    made_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=clock.now)
    begun_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    begun_at = models.DateTimeField(null=True, blank=True)
    part = models.CharField(max_length=12, choices=Part, blank=True)
    part_since = models.DateTimeField(null=True, blank=True)
    spent = models.JSONField(default=dict)
    ended_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)
    figures = models.JSONField(default=list)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "engagement", "number"], name="talks_count_up"),
            models.UniqueConstraint(
                fields=["workspace", "engagement"], condition=Q(state="running"), name="one_talk_at_a_time"
            ),
        ]
        indexes = [
            models.Index(fields=["workspace", "engagement", "state", "starts_at"], name="talk_by_day"),
            models.Index(
                fields=["workspace", "starts_at"], condition=Q(state__in=("planned", "running")), name="talk_coming"
            ),
        ]

    def __str__(self) -> str:
        return str(self.engagement)

    # Changes (called by actions only)

    def put_at(self, starts_at: datetime, minutes: int) -> None:
        """When it is; three days before it waits on everybody's list to be prepared."""
        self.starts_at, self.minutes = starts_at, minutes
        self.prepare_from = (starts_at - PREPARED_IN).date()

    def enter_part(self, part: str) -> None:
        """Go on with this part; the time of the one before it is kept. An empty part: the talk is over."""
        now = clock.now()
        if self.part and self.part_since:
            seconds = int((now - self.part_since).total_seconds())
            self.spent = {**self.spent, self.part: self.spent.get(self.part, 0) + seconds}
        self.part, self.part_since = part, now if part else None

    # Facts

    @property
    def is_open(self) -> bool:
        """It can still be prepared or is going on."""
        return self.state in self.OPEN

    @property
    def is_running(self) -> bool:
        return self.state == self.State.RUNNING

    @property
    def is_held(self) -> bool:
        return self.state == self.State.HELD

    @property
    def is_extra(self) -> bool:
        return self.week is None

    @property
    def ends_at(self) -> datetime:
        """When it should be over."""
        return self.starts_at + timedelta(minutes=self.minutes)

    @property
    def until(self) -> datetime:
        """Up to when its figures count: its beginning, or now while it lies ahead."""
        return min(self.begun_at or self.starts_at, clock.now())

    @property
    def titles(self) -> list[tuple[str, str]]:
        """Key and title of its parts, in order."""
        return [(str(key), str(label)) for key, label in Part.choices]

    @property
    def part_minutes(self) -> int:
        """How long each part should take: all three the same."""
        return self.minutes // len(PARTS)

    @property
    def seconds_now(self) -> int:
        """How long the present part has had before it was entered this time."""
        seconds: int = self.spent.get(self.part, 0)
        return seconds
