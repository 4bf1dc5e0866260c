"""Somebody's account at a calendar server outside."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.vault.models import Sealed


class Connection(Sealed):
    """The password is sealed (vault/sealing.py). `home` is where its calendars are, `address` what the person typed.

    `found` lists the calendars there. `trouble` is what went wrong last (client/faults.py), empty when all is well;
    `next_at` when it is tried again. `working_since` is set while a pass runs, `step` and `done` of `total` say how
    far. The counts are of the last pass in which something changed.
    """

    class State(models.TextChoices):
        ON = "on", _("in step")
        PAUSED = "paused", _("paused")
        PASSWORD = "password", _("the password is no longer taken")

    membership = models.ForeignKey(Membership, models.CASCADE, related_name="+")
    name = models.CharField(max_length=80)
    address = models.CharField(max_length=500)
    home = models.CharField(max_length=500)
    user_name = models.CharField(max_length=200)
    found = models.JSONField(default=list)
    state = models.CharField(max_length=8, choices=State, default=State.ON)
    trouble = models.CharField(max_length=12, blank=True)
    trouble_detail = models.CharField(max_length=200, blank=True)
    failing_since = models.DateTimeField(null=True, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    next_at = models.DateTimeField(null=True, blank=True)
    last_at = models.DateTimeField(null=True, blank=True)
    working_since = models.DateTimeField(null=True, blank=True)
    step = models.CharField(max_length=12, blank=True)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    taken = models.PositiveIntegerField(default=0)
    sent = models.PositiveIntegerField(default=0)
    removed = models.PositiveIntegerField(default=0)
    moved_at = models.DateTimeField(null=True, blank=True)
    made_at = models.DateTimeField(default=clock.now)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["workspace", "membership", "id"], name="connection_by_person"),
            models.Index(
                fields=["workspace", "next_at"], condition=Q(ended_at=None, state="on"), name="connection_due"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    # Facts

    @property
    def is_on(self) -> bool:
        return self.state == self.State.ON and self.ended_at is None

    @property
    def is_working(self) -> bool:
        """A pass is running just now."""
        return self.working_since is not None
