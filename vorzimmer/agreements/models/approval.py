"""A request: may this be done in the client's name? Answered by a contact who decides, or by what was announced."""

from datetime import datetime
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tasks.models import Task
from vorzimmer.tenancy.rooms import RoomModel

from .agreement import USUAL_CURRENCY


class Approval(RoomModel):
    """One act: what, what it costs (cents), by when it is wanted, and what happens without an answer.

    `clause` and `version` are what the request rests on; `limit_cents` is what may be spent at most once approved.
    """

    class State(models.TextChoices):
        OPEN = "open", pgettext_lazy("a request", "Open")
        APPROVED = "approved", pgettext_lazy("a request", "Approved")
        LIMITED = "approved_with_limit", _("Approved with another limit")
        REFUSED = "refused", pgettext_lazy("a request", "Refused")
        WITHDRAWN = "withdrawn", pgettext_lazy("a request", "Withdrawn")
        LAPSED = "lapsed", pgettext_lazy("a request", "Lapsed")

    class IfSilent(models.TextChoices):
        NOTHING = "nothing", _("I go on waiting")
        DO = "do", _("I do it")
        DROP = "drop", _("I leave it")

    ALLOWING = (State.APPROVED, State.LIMITED)

    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="approvals")
    task = models.ForeignKey(Task, models.CASCADE, null=True, blank=True, related_name="approvals")
    act = models.CharField(max_length=30)
    kind = models.SlugField(max_length=30, blank=True)
    what = models.CharField(max_length=300)
    amount_cents = models.PositiveIntegerField(null=True, blank=True)
    person = models.CharField(max_length=120, blank=True)
    recurring = models.BooleanField(default=False)
    wanted_by = models.DateTimeField(null=True, blank=True)
    if_silent = models.CharField(max_length=8, choices=IfSilent, default=IfSilent.NOTHING)
    reminded_at = models.DateTimeField(null=True, blank=True)
    asked_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(default=clock.now)
    state = models.CharField(max_length=20, choices=State, default=State.OPEN)
    limit_cents = models.PositiveIntegerField(null=True, blank=True)
    decided_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    by_silence = models.BooleanField(default=False)
    reason = models.CharField(max_length=500, blank=True)
    version = models.ForeignKey("agreements.Version", models.PROTECT, null=True, blank=True, related_name="+")
    clause = models.CharField(max_length=12, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["workspace", "engagement", "id"], condition=Q(state="open"), name="approval_open"),
            models.Index(fields=["workspace", "task", "id"], name="approval_by_task"),
            models.Index(
                fields=["workspace", "wanted_by"],
                condition=Q(state="open", wanted_by__isnull=False),
                name="approval_due",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state="open", decided_at=None) | (~Q(state="open") & Q(decided_at__isnull=False)),
                name="approval_decided_unless_open",
            ),
            models.CheckConstraint(
                condition=Q(if_silent="nothing") | Q(wanted_by__isnull=False), name="approval_silence_has_its_moment"
            ),
        ]

    def __str__(self) -> str:
        return self.what

    # Changes (called by actions only)

    def decide(self, state: str, by: Membership, **fields: Any) -> None:
        """It is open no longer; `fields` are limit, reason, or that it was decided by silence."""
        self.state, self.decided_by, self.decided_at = state, by, clock.now()
        for name, value in fields.items():
            setattr(self, name, value)
        self.save()

    def remind(self) -> None:
        """The client was reminded once."""
        self.reminded_at = clock.now()
        self.save(update_fields=["reminded_at"])

    # Facts

    @property
    def is_open(self) -> bool:
        return self.state == self.State.OPEN

    @property
    def allows(self) -> bool:
        """It was approved, perhaps up to another limit."""
        return self.state in self.ALLOWING

    @property
    def at_most(self) -> int | None:
        """What may be spent once it is approved, in cents; None: nothing is spent."""
        return self.limit_cents if self.state == self.State.LIMITED else self.amount_cents

    def is_due(self, now: datetime) -> bool:
        """The moment has come at which what was announced happens."""
        return self.wanted_by is not None and self.wanted_by <= now

    @property
    def facts(self) -> dict[str, Any]:
        """The act, as the agreement is asked about it."""
        return {"amount_cents": self.amount_cents, "person": self.person, "recurring": self.recurring}

    @property
    def currency(self) -> str:
        """In which its amounts are: that of the agreement on which it rests."""
        return self.version.agreement.currency if self.version else USUAL_CURRENCY

    @property
    def place(self) -> Task | Engagement:
        """What it is about."""
        return self.task or self.engagement

    @property
    def place_engagement(self) -> Engagement:
        """Where it happens; of a task the very same object, whose team is known."""
        return self.task.engagement if self.task else self.engagement

    @property
    def lock_root(self) -> RoomModel:
        return self.place
