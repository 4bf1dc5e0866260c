"""A way of looking at the tasks that somebody keeps: what is asked for, never what is found."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import Changeable, RoomModel

ADDRESS = 1000
"""Characters of an address that is kept."""


class SavedView(Changeable):
    """Shape, filters, grouping and order under a name. Everybody who opens it sees only their own tasks in it."""

    class Shared(models.TextChoices):
        ME = "me", _("Only me")
        ENGAGEMENT = "engagement", _("Everybody in one engagement")
        STAFF = "staff", _("Everybody who works here")

    name = models.CharField(max_length=60)
    address = models.CharField(max_length=ADDRESS, blank=True)
    owner = models.ForeignKey(Membership, models.CASCADE, related_name="+")
    shared = models.CharField(max_length=10, choices=Shared, default=Shared.ME)
    engagement = models.ForeignKey(Engagement, models.CASCADE, null=True, blank=True, related_name="+")
    saved_at = models.DateTimeField(default=clock.now)
    deleted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["workspace", "owner"], name="view_by_owner"),
            models.Index(fields=["workspace", "shared"], condition=models.Q(deleted_at=None), name="view_by_sharing"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(shared="engagement", engagement__isnull=False)
                | (~models.Q(shared="engagement") & models.Q(engagement=None)),
                name="view_shared_with_an_engagement",
            )
        ]

    def __str__(self) -> str:
        return self.name


class ViewPin(RoomModel):
    """Somebody has the view as a tab above the list; `first` is what the page opens with."""

    view = models.ForeignKey(SavedView, models.CASCADE, related_name="pins")
    member = models.ForeignKey(Membership, models.CASCADE, related_name="+")
    first = models.BooleanField(default=False)
    pinned_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "member", "view"], name="pinned_once"),
            models.UniqueConstraint(
                fields=["workspace", "member"], condition=models.Q(first=True), name="one_first_view"
            ),
        ]
