"""The working relationship: one client, a lead assistant, and everybody who belongs to it."""

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING
from uuid import UUID

from django.apps import apps
from django.db import models
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.team import Team
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.models import Workspace
from vorzimmer.tenancy.prepared import Prepared
from vorzimmer.tenancy.rooms import Changeable

from .client import Client

if TYPE_CHECKING:
    from .part import Part

PARTS: Prepared["Part"] = Prepared(
    lambda engagement: (
        apps.get_model("engagements.Part")
        .objects.filter(engagement=engagement, until=None)
        .select_related("membership__user")
    ),
    engagement=UUID,
)
RUNNING = Prepared(
    lambda: Membership.objects.filter(role__in=Membership.RUNNING, left_at=None).values_list("pk", flat=True)
)


class Engagement(Changeable):
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
    language_agreed_at = models.DateTimeField(null=True, blank=True)
    language_agreed_by = models.ForeignKey(Membership, models.SET_NULL, null=True, blank=True, related_name="+")
    language_wanted = models.CharField(max_length=5, blank=True)
    language_wanted_at = models.DateTimeField(null=True, blank=True)
    language_wanted_by = models.ForeignKey(Membership, models.SET_NULL, null=True, blank=True, related_name="+")
    paused_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = [models.Index(fields=["workspace", "stage"], name="engagement_by_stage")]

    def __str__(self) -> str:
        return self.title or self.client.name

    # Changes (called by actions only)

    def pause(self) -> None:
        """Nothing new is handed over while an engagement rests."""
        self.paused_at = clock.now()
        self.save(update_fields=["paused_at"])

    def resume(self) -> None:
        """Go on after a pause."""
        self.paused_at = None
        self.save(update_fields=["paused_at"])

    def want_language(self, language: str, by: Membership | None) -> None:
        """One side proposes a language; an empty one takes the proposal away."""
        self.language_wanted, self.language_wanted_by = language, by
        self.language_wanted_at = clock.now() if language else None
        self.save(update_fields=["language_wanted", "language_wanted_by", "language_wanted_at"])

    def agree_language(self, by: Membership) -> None:
        """What one side proposed holds from now on: the other side has agreed."""
        self.language, self.language_agreed_by, self.language_agreed_at = self.language_wanted, by, clock.now()
        self.save(update_fields=["language", "language_agreed_by", "language_agreed_at"])
        self.want_language("", None)

    # Facts

    @cached_property
    def team(self) -> Team:
        """Everybody who belongs to it now; read once per request (one query)."""
        parts = PARTS.rows(engagement=self.pk)
        for part in parts:
            part.engagement, part.membership.workspace = self, self.workspace
        return Team.of(parts)

    @cached_property
    def audience(self) -> frozenset[UUID]:
        """Keys of memberships that may see what happens here: its people, and those who run the workspace."""
        return frozenset({*self.team.everyone, *RUNNING.rows()})

    @property
    def is_open(self) -> bool:
        """Work can be handed over."""
        return self.paused_at is None and self.stage not in {self.Stage.PARTING, self.Stage.ENDED}
