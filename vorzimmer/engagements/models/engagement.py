"""The working relationship: one client, a lead assistant, and everybody who belongs to it."""

from datetime import date
from functools import cached_property
from uuid import UUID

from django.db import models
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.team import Team
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.models import Workspace
from vorzimmer.tenancy.rooms import RoomModel

from .client import Client


class Engagement(RoomModel):
    """The room in which one relationship lives, from the first enquiry to the parting."""

    class Stage(models.TextChoices):
        ENQUIRY = "enquiry", _("Enquiry")
        MEETING = "meeting", _("Meeting")
        AGREEING = "agreeing", _("Agreeing")
        SETTLING_IN = "settling_in", _("Settling in")
        WORKING = "working", _("Working")
        PARTING = "parting", _("Parting")
        ENDED = "ended", _("Ended")

    client = models.ForeignKey(Client, models.CASCADE, related_name="engagements")
    title = models.CharField(max_length=120, blank=True)
    stage = models.CharField(max_length=12, choices=Stage, default=Stage.WORKING)
    language = models.CharField(max_length=5, default="de")
    address = models.CharField(max_length=3, choices=Workspace.Address, default=Workspace.Address.DU)
    started_on = models.DateField(default=date.today)
    paused_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = [models.Index(fields=["workspace", "stage"], name="engagement_by_stage")]

    def __str__(self) -> str:
        return self.title or self.client.name

    # Changes (called by actions only)

    def change(self, **fields: object) -> None:
        """Set title, stage, language, address or start."""
        for name, value in fields.items():
            setattr(self, name, value)
        self.save(update_fields=list(fields))

    def pause(self) -> None:
        """Nothing new is handed over while an engagement rests."""
        self.paused_at = clock.now()
        self.save(update_fields=["paused_at"])

    def resume(self) -> None:
        """Go on after a pause."""
        self.paused_at = None
        self.save(update_fields=["paused_at"])

    # Facts

    @cached_property
    def team(self) -> Team:
        """Everybody who belongs to it now; read once per request (one query)."""
        parts = list(self.parts.filter(until=None).select_related("membership__user"))
        for part in parts:
            part.membership.workspace = self.workspace
        return Team.of(parts)

    @cached_property
    def audience(self) -> frozenset[UUID]:
        """Keys of memberships that may see what happens here: its people, and those who run the workspace."""
        running = Membership.objects.filter(role__in=Membership.RUNNING, left_at=None).values_list("pk", flat=True)
        return frozenset({*self.team.everyone, *running})

    @property
    def is_open(self) -> bool:
        """Work can be handed over."""
        return self.paused_at is None and self.stage not in {self.Stage.PARTING, self.Stage.ENDED}
