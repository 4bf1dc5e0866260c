"""A door to another system that somebody in an engagement may use."""

from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import Changeable


class Access(Changeable):
    """Which system, what for, how far, and who sees to it that it ends. Who uses it stands in `Holding`.

    `rotate_wanted_at` is set while somebody who has left may still know a shared password.
    """

    class Way(models.TextChoices):
        OWN = "own", _("An account of their own")
        DELEGATED = "delegated", _("Delegated, without a password")
        SHARED = "shared", _("A shared login")

    class Level(models.TextChoices):
        READ = "read", pgettext_lazy("level of an access", "Read only")
        WORK = "work", pgettext_lazy("level of an access", "Read and change")
        ADMIN = "admin", pgettext_lazy("level of an access", "Settings as well")

    class State(models.TextChoices):
        ASKED = "asked", pgettext_lazy("state of an access", "asked for")
        GIVEN = "given", pgettext_lazy("state of an access", "given")
        REVOKE_WANTED = "revoke_wanted", pgettext_lazy("state of an access", "to be revoked")
        REVOKED = "revoked", pgettext_lazy("state of an access", "revoked")
        DECLINED = "declined", pgettext_lazy("state of an access", "not given")

    OPEN = (State.GIVEN, State.REVOKE_WANTED)

    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="accesses")
    system = models.CharField(max_length=120)
    url = models.CharField(max_length=300, blank=True)
    purpose = models.CharField(max_length=300)
    way = models.CharField(max_length=10, choices=Way, default=Way.OWN)
    level = models.CharField(max_length=10, choices=Level, default=Level.WORK)
    user_name = models.CharField(max_length=150, blank=True)
    state = models.CharField(max_length=14, choices=State, default=State.GIVEN)
    revoke_owner = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    review_on = models.DateField(null=True, blank=True)
    rotate_after_leaving = models.BooleanField(default=False)
    created_at = models.DateTimeField(default=clock.now)
    asked_at = models.DateTimeField(null=True, blank=True)
    asked_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    given_at = models.DateTimeField(null=True, blank=True)
    given_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    reviewed_at = models.DateTimeField(null=True, blank=True)
    reviewed_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    revoke_wanted_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)
    revoked_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    revoked_how = models.CharField(max_length=500, blank=True)
    rotate_wanted_at = models.DateTimeField(null=True, blank=True)
    rotated_at = models.DateTimeField(null=True, blank=True)
    rotated_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name_plural = "accesses"
        indexes = [
            models.Index(fields=["workspace", "engagement", "state"], name="access_by_engagement"),
            models.Index(fields=["workspace", "state", "review_on"], name="access_by_review"),
        ]

    def __str__(self) -> str:
        return self.system

    # Facts

    @property
    def is_open(self) -> bool:
        """Somebody can get in there, or could until somebody switches it off."""
        return self.state in self.OPEN

    @property
    def link(self) -> str:
        """Its address, if a browser can open it."""
        return self.url if self.url.startswith(("https://", "http://")) else ""

    def is_due(self, today: date) -> bool:
        """Somebody has to look whether it is still needed."""
        return self.state == self.State.GIVEN and self.review_on is not None and self.review_on <= today
