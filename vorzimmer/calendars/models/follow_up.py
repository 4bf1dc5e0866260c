"""Something that is to come back on a day: anything in the house, or only a thought."""

from datetime import date, datetime

from django.db import models
from django.db.models import Q

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel


class FollowUp(RoomModel):
    """`kind` and `thing` name what it is about (see things.py); both empty for a thought of one's own.

    It is its person's alone. `on_day` is the day by their clock, `at` the moment from which it is due.
    """

    membership = models.ForeignKey(Membership, models.CASCADE, related_name="+")
    on_day = models.DateField()
    at = models.DateTimeField()
    kind = models.SlugField(max_length=30, blank=True)
    thing = models.UUIDField(null=True, blank=True)
    engagement = models.ForeignKey(Engagement, models.CASCADE, null=True, blank=True, related_name="+")
    title = models.CharField(max_length=200)
    note = models.TextField(blank=True)
    postponed = models.PositiveSmallIntegerField(default=0)
    made_at = models.DateTimeField(default=clock.now)
    told_at = models.DateTimeField(null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["workspace", "membership", "done_at", "on_day"], name="follow_up_by_person"),
            models.Index(fields=["workspace", "at"], condition=Q(told_at=None, done_at=None), name="follow_up_due"),
            models.Index(fields=["workspace", "thing"], name="follow_up_by_thing"),
        ]

    def __str__(self) -> str:
        return self.title

    # Changes (called by actions only)

    def finish(self) -> None:
        """It is seen to."""
        self.done_at = clock.now()
        self.save(update_fields=["done_at"])

    def reopen(self) -> None:
        """It is not seen to after all."""
        self.done_at = None
        self.save(update_fields=["done_at"])

    def put_off(self, on_day: date, at: datetime) -> None:
        """It comes back on another day, and says so again."""
        self.on_day, self.at, self.told_at, self.postponed = on_day, at, None, self.postponed + 1
        self.save(update_fields=["on_day", "at", "told_at", "postponed"])

    def call(self, title: str) -> None:
        """It is called otherwise: what it was about has changed, or may not be known any more."""
        self.title = title
        self.save(update_fields=["title"])

    def note_told(self) -> None:
        """Its person has been told that the day has come."""
        self.told_at = clock.now()
        self.save(update_fields=["told_at"])
