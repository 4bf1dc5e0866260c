"""A person in a workspace, with a role."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vorzimmer.foundation import clock
from vorzimmer.foundation.working_time import WorkingCalendar
from vorzimmer.tenancy.rooms import RoomModel

from .user import User


def usual_hours() -> dict[str, list[list[str]]]:
    """Monday to Friday, nine to five; weekday 0 is Monday."""
    return {str(weekday): [["09:00", "17:00"]] for weekday in range(5)}


class Membership(RoomModel):
    """Roles say what one may do in the workspace; who stands on which side of an engagement is said there.

    `away` are first and last days, both included, on which the person is not there; whoever keeps absences keeps them
    here too, because every promise counts with them.
    """

    class Role(models.TextChoices):
        OWNER = "owner", _("Owner")
        COORDINATOR = "coordinator", _("Coordination")
        ASSISTANT = "assistant", _("Assistant")
        CLIENT = "client", _("Client contact")
        SUPERVISOR = "supervisor", _("Supervisor")
        OBSERVER = "observer", _("Observer")

    RUNNING = (Role.OWNER, Role.COORDINATOR)

    user = models.ForeignKey(User, models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=12, choices=Role)
    reachable_hours = models.JSONField(default=usual_hours)
    holidays_region = models.CharField(max_length=16, blank=True)
    away = models.JSONField(default=list)
    joined_at = models.DateTimeField(default=clock.now)
    left_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "user"], condition=Q(left_at=None), name="one_membership_per_person"
            )
        ]

    def __str__(self) -> str:
        return f"{self.user} ({self.role})"

    # Changes (called by actions only)

    def change_role(self, role: str) -> None:
        """Give the person another role."""
        self.role = role
        self.save(update_fields=["role"])

    def leave(self) -> None:
        """The person leaves the workspace; what they did stays."""
        self.left_at = clock.now()
        self.save(update_fields=["left_at"])

    def set_hours(self, hours: dict[str, Any], region: str) -> None:
        """When the person can be reached, and whose public holidays they keep."""
        self.reachable_hours, self.holidays_region = hours, region
        self.save(update_fields=["reachable_hours", "holidays_region"])

    def be_away(self, spans: Iterable[tuple[date, date]]) -> None:
        """The days on which the person is not there, instead of those known so far."""
        self.away = [[first.isoformat(), last.isoformat()] for first, last in spans]
        self.save(update_fields=["away"])

    # Facts

    @property
    def name(self) -> str:
        return str(self.user)

    @property
    def photo_url(self) -> str:
        return self.user.photo_url

    @property
    def runs_the_workspace(self) -> bool:
        """Owners and coordinators see every engagement of their workspace."""
        return self.role in self.RUNNING

    @property
    def calendar(self) -> WorkingCalendar:
        """The hours in which this person has promised to be reachable, but for holidays and the days away."""
        region = self.holidays_region or self.workspace.holidays_region
        return WorkingCalendar.from_json(
            self.reachable_hours, zone=self.user.timezone, holidays_region=region, absences=self.absent
        )

    @property
    def absent(self) -> tuple[tuple[date, date], ...]:
        """First and last days away, both included."""
        return tuple((date.fromisoformat(first), date.fromisoformat(last)) for first, last in self.away)

    def away_until(self, day: date) -> date | None:
        """The last day away when the person is away on this day."""
        return max((last for first, last in self.absent if first <= day <= last), default=None)
