"""What a client is looking for: one need, from the first words to the person who fills it."""

from datetime import datetime
from typing import TypedDict

from django.db import models
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Client, Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import Changeable


class KindWish(TypedDict):
    """A kind of task (its slug) and how much of the work it is: 1 now and then, 2 often, 3 most of it."""

    kind: str
    weight: int


class LanguageWish(TypedDict):
    """A language and the least level, A1 to C2. Native speakers count as C2: where somebody was born is no measure."""

    code: str
    level: str


class Need(Changeable):
    """Belongs to an engagement: the one that its enquiry opened, or one that wants more.

    `windows` are the reachable hours of the client in `zone`, as `people` keeps them. `style` answers the questions of
    `style.QUESTIONS` with 1 to 5; what is missing is all the same to them. `must_haves` are keys of criteria.
    """

    class State(models.TextChoices):
        DRAFT = "draft", _("being described")
        OPEN = "open", _("open")
        SHORTLISTED = "shortlisted", _("suggestions made")
        MEETING = "meeting", _("getting to know each other")
        FILLED = "filled", _("filled")
        CLOSED = "closed", _("closed")

    class Discretion(models.TextChoices):
        NONE = "none", _("nothing confidential")
        PERSONAL = "personal", _("personal data")
        SECRET = "secret", _("business secrets")

    LOOKING = (State.OPEN, State.SHORTLISTED, State.MEETING)

    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="needs")
    title = models.CharField(max_length=120)
    kinds = models.JSONField(default=list)
    weekly_minutes = models.PositiveIntegerField(default=300)
    languages = models.JSONField(default=list)
    windows = models.JSONField(default=dict)
    zone = models.CharField(max_length=60, default="Europe/Berlin")
    tools = models.JSONField(default=list)
    industry = models.CharField(max_length=60, blank=True)
    discretion = models.CharField(max_length=8, choices=Discretion, default=Discretion.PERSONAL)
    budget_cents = models.PositiveIntegerField(null=True, blank=True)
    must_haves = models.JSONField(default=list)
    style = models.JSONField(default=dict)
    note = models.TextField(blank=True)
    state = models.CharField(max_length=12, choices=State, default=State.DRAFT)
    created_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=clock.now)
    sent_at = models.DateTimeField(null=True, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["workspace", "state", "created_at"], name="need_by_state"),
            models.Index(fields=["workspace", "engagement"], name="need_by_engagement"),
        ]

    def __str__(self) -> str:
        return self.title

    # Changes (called by actions only)

    def enter(self, state: str) -> None:
        """Where it stands now; filled and closed ones are settled at this moment."""
        settled: datetime | None = clock.now() if state in (self.State.FILLED, self.State.CLOSED) else None
        self.change(state=state, settled_at=settled)

    # Facts

    @property
    def client(self) -> Client:
        return self.engagement.client

    @property
    def is_looking(self) -> bool:
        """Somebody is wanted for it."""
        return self.state in self.LOOKING

    @property
    def lock_root(self) -> Engagement:
        return self.engagement
