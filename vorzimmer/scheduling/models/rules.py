"""How a person likes their appointments: kept by themselves, or proposed by their assistant and then confirmed."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel

FIELDS = (
    "earliest", "latest", "buffer", "most_a_day", "lunch_from", "lunch_until", "desk", "part_of_day", "avoids",
    "no_gaps",
)  # fmt: skip


class AppointmentRules(RoomModel):
    """One row per person. Times are on their own clock, `buffer` is minutes, `desk` is a week as in reachable hours.

    `proposed` holds what an assistant has written down and the person has not confirmed: it does not count yet.
    """

    class PartOfDay(models.TextChoices):
        ANY = "", _("Either is fine")
        MORNING = "morning", _("Rather in the morning")
        AFTERNOON = "afternoon", _("Rather in the afternoon")

    membership = models.ForeignKey(Membership, models.CASCADE, related_name="+")
    earliest = models.TimeField(null=True, blank=True)
    latest = models.TimeField(null=True, blank=True)
    buffer = models.PositiveSmallIntegerField(default=15)
    most_a_day = models.PositiveSmallIntegerField(null=True, blank=True)
    lunch_from = models.TimeField(null=True, blank=True)
    lunch_until = models.TimeField(null=True, blank=True)
    desk = models.JSONField(default=dict, blank=True)
    part_of_day = models.CharField(max_length=9, choices=PartOfDay, default=PartOfDay.ANY, blank=True)
    avoids = models.JSONField(default=list, blank=True)
    no_gaps = models.BooleanField(default=False)
    changed_at = models.DateTimeField(default=clock.now)
    changed_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    proposed = models.JSONField(default=dict, blank=True)
    proposed_at = models.DateTimeField(null=True, blank=True)
    proposed_by = models.ForeignKey(Membership, models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "membership"], name="one_set_of_appointment_rules")]

    def __str__(self) -> str:
        return str(self.membership)

    # Changes (called by actions only)

    def keep(self, by: Membership, said: dict[str, Any]) -> None:
        """These hold from now on; what was proposed is settled with them."""
        for name in FIELDS:
            setattr(self, name, said[name])
        self.changed_at, self.changed_by = clock.now(), by
        self.proposed, self.proposed_at, self.proposed_by = {}, None, None
        self.save()

    def propose(self, by: Membership, said: dict[str, Any]) -> None:
        """Wait for the person's yes; `said` as JSON."""
        self.proposed, self.proposed_at, self.proposed_by = said, clock.now(), by
        self.save()

    def drop_proposal(self) -> None:
        """What was proposed does not come."""
        self.proposed, self.proposed_at, self.proposed_by = {}, None, None
        self.save()

    # Facts

    @property
    def waits(self) -> bool:
        """Something is proposed and not yet confirmed."""
        return self.proposed_at is not None

    @property
    def lock_root(self) -> Membership:
        return self.membership
