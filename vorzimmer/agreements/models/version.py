"""A version of the agreement: it is negotiated, then signed by both sides, and never changes again."""

from datetime import date, datetime, timedelta

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel

from .agreement import OTHER, Agreement, Side

OPEN = ("draft", "offered")
STANDS_OPEN = timedelta(days=30)


class Version(RoomModel):
    """`turn` is the side that moves next; `text` and `digest` are what is signed, in canonical form,
    `parties` who the two were called then.

    Once it is signed, the database refuses every change (migration 0002).
    """

    class State(models.TextChoices):
        DRAFT = "draft", _("Draft")
        OFFERED = "offered", _("Offered")
        SIGNED = "signed", _("Signed")
        LAPSED = "lapsed", _("Lapsed")
        WITHDRAWN = "withdrawn", _("Withdrawn")

    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="versions", db_index=False)
    number = models.PositiveIntegerField()
    state = models.CharField(max_length=10, choices=State, default=State.DRAFT)
    turn = models.CharField(max_length=12, choices=Side)
    created_by = models.ForeignKey(Membership, models.PROTECT, related_name="+", db_index=False)
    created_at = models.DateTimeField(default=clock.now)
    offered_at = models.DateTimeField(null=True, blank=True)
    lapses_at = models.DateTimeField(null=True, blank=True)
    reminded_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    effective_on = models.DateField()
    signed_at = models.DateTimeField(null=True, blank=True)
    parties = models.JSONField(default=dict, blank=True)
    text = models.TextField(blank=True)
    digest = models.CharField(max_length=64, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "agreement", "number"], name="versions_are_numbered"),
            models.UniqueConstraint(
                fields=["workspace", "agreement"], condition=Q(state__in=OPEN), name="one_open_version"
            ),
        ]
        indexes = [
            models.Index(fields=["workspace", "lapses_at"], condition=Q(state="offered"), name="version_lapses"),
            models.Index(fields=["digest"], condition=Q(state="signed"), name="version_by_digest"),
        ]

    def __str__(self) -> str:
        return f"{self.agreement} {self.number}"

    # Changes (called by actions only)

    def offer(self, to: str, effective_on: date) -> None:
        """The other side moves next, and has thirty days."""
        now = clock.now()
        self.turn, self.effective_on, self.state = to, effective_on, self.State.OFFERED
        self.offered_at, self.lapses_at, self.reminded_at = self.offered_at or now, now + STANDS_OPEN, None
        self._save("turn", "effective_on", "state", "offered_at", "lapses_at", "reminded_at")

    def end(self, state: str) -> None:
        """Nobody can sign it any more: it has lapsed or was withdrawn."""
        self.state, self.ended_at = state, clock.now()
        self._save("state", "ended_at")

    def remind(self) -> None:
        """Both sides have been told that it lapses soon."""
        self.reminded_at = clock.now()
        self._save("reminded_at")

    def settle_text(self, parties: dict[str, str], text: str, digest: str) -> None:
        """What the first signature stands under; empty when it does not stand any more."""
        self.parties, self.text, self.digest = parties, text, digest
        self._save("parties", "text", "digest")

    def sign(self, at: datetime) -> None:
        """Both have signed: this is the last change there is."""
        self.state, self.signed_at = self.State.SIGNED, at
        self._save("state", "signed_at")

    def _save(self, *fields: str) -> None:
        self.save(update_fields=list(fields))

    # Facts

    @property
    def is_open(self) -> bool:
        """Being negotiated."""
        return self.state in OPEN

    @property
    def is_signed(self) -> bool:
        return self.state == self.State.SIGNED

    @property
    def is_draft(self) -> bool:
        """Not offered yet."""
        return self.state == self.State.DRAFT

    @property
    def waiting_side(self) -> str:
        """The side that does not move next."""
        return OTHER[self.turn]

    @property
    def engagement(self) -> Engagement:
        return self.agreement.engagement

    @property
    def lock_root(self) -> Engagement:
        return self.agreement.engagement


class Signature(RoomModel):
    """One side's signature: the name as it was typed, the moment, and the digest of what it stands under."""

    version = models.ForeignKey(Version, models.CASCADE, related_name="signatures", db_index=False)
    side = models.CharField(max_length=12, choices=Side)
    by = models.ForeignKey(Membership, models.PROTECT, related_name="+", db_index=False)
    name = models.CharField(max_length=150)
    signed_at = models.DateTimeField(default=clock.now)
    digest = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "version", "side"], name="one_signature_per_side"),
            models.CheckConstraint(condition=Q(side__in=["client", "assistant"]), name="signature_sides"),
        ]

    def __str__(self) -> str:
        return self.name
