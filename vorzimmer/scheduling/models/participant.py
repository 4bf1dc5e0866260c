"""Whom a time has to suit: somebody of the workspace, or somebody outside with a private link."""

from datetime import datetime

from django.db import models
from django.db.models import Q

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import Changeable

from .search import TimeSearch


class Participant(Changeable):
    """`membership` or name and mail. `for_name`: whom somebody outside arranges it for, if not for themselves.

    `link_number` is in the signed link: one more, and every link sent before is dead. The link is for this search and
    nothing else, and stays the same as long as the two talk.
    """

    search = models.ForeignKey(TimeSearch, models.CASCADE, related_name="participants")
    membership = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    name = models.CharField(max_length=120)
    email = models.EmailField(blank=True)
    for_name = models.CharField(max_length=120, blank=True)
    zone = models.CharField(max_length=60)
    zone_chosen = models.BooleanField(default=False)
    language = models.CharField(max_length=5, default="de")
    required = models.BooleanField(default=True)
    link_number = models.PositiveSmallIntegerField(default=1)
    expires_at = models.DateTimeField(null=True, blank=True)
    invited_at = models.DateTimeField(null=True, blank=True)
    opened_at = models.DateTimeField(null=True, blank=True)
    reminded_at = models.DateTimeField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)
    comment = models.TextField(blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "search", "membership"],
                condition=Q(membership__isnull=False),
                name="takes_part_once",
            ),
            models.UniqueConstraint(
                fields=["workspace", "search", "email"], condition=~Q(email=""), name="invited_once_by_mail"
            ),
            models.CheckConstraint(
                condition=Q(membership__isnull=False) | ~Q(email=""), name="participant_can_be_reached"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    # Facts

    @property
    def is_outside(self) -> bool:
        return self.membership_id is None

    @property
    def whom(self) -> str:
        """The person whose time it is: whom they arrange it for, else themselves."""
        return self.for_name or self.name

    def may_come_in(self, now: datetime | None = None) -> bool:
        """Their link works: not taken back, not expired."""
        return self.revoked_at is None and (self.expires_at is None or (now or clock.now()) < self.expires_at)

    @property
    def lock_root(self) -> Engagement:
        return self.search.engagement
