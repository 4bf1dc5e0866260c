"""The clauses of a version, what they were before, and what is said about them while they are negotiated."""

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel

from .agreement import Side
from .version import Version


class VersionClause(RoomModel):
    """One clause: `body` as `clauses.CLAUSES[key]` reads it. `revision` counts its changes.

    Whoever changes it accepts it thereby; the other side's acceptance is gone.
    """

    version = models.ForeignKey(Version, models.CASCADE, related_name="clauses", db_index=False)
    key = models.CharField(max_length=20)
    body = models.JSONField(default=dict)
    revision = models.PositiveIntegerField(default=0)
    changed_by_side = models.CharField(max_length=12, choices=Side, blank=True)
    changed_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+", db_index=False)
    changed_at = models.DateTimeField(default=clock.now)
    accepted_client_by = models.ForeignKey(
        Membership, models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    accepted_client_at = models.DateTimeField(null=True, blank=True)
    accepted_assistant_by = models.ForeignKey(
        Membership, models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    accepted_assistant_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "version", "key"], name="one_clause_per_key"),
        ]

    def __str__(self) -> str:
        return self.key

    # Changes (called by actions only)

    def change(self, body: dict[str, Any], side: str, by: Membership) -> None:
        """Another wording: nobody has accepted it but the side that proposes it."""
        self.body, self.revision, self.changed_at = body, self.revision + 1, clock.now()
        self.changed_by, self.changed_by_side = by, side
        self.accepted_client_by = self.accepted_client_at = None
        self.accepted_assistant_by = self.accepted_assistant_at = None
        self.save()
        if side:
            self.accept(side, by)

    def accept(self, side: str, by: Membership) -> None:
        """This side agrees to it as it stands."""
        self._set(side, by)

    def take_back(self, side: str) -> None:
        """This side thinks about it again."""
        self._set(side, None)

    def _set(self, side: str, by: Membership | None) -> None:
        setattr(self, f"accepted_{side}_by", by)
        setattr(self, f"accepted_{side}_at", clock.now() if by else None)
        self.save(update_fields=[f"accepted_{side}_by", f"accepted_{side}_at"])

    # Facts

    def is_accepted_by(self, side: str) -> bool:
        """Whether the side agrees to it as it stands."""
        return getattr(self, f"accepted_{side}_at") is not None

    @property
    def is_accepted(self) -> bool:
        """Both sides agree."""
        return self.accepted_client_at is not None and self.accepted_assistant_at is not None

    @property
    def lock_root(self) -> Engagement:
        return self.version.agreement.engagement


class ClauseRevision(RoomModel):
    """What a clause was before it was changed, and who had written it."""

    clause = models.ForeignKey(VersionClause, models.CASCADE, related_name="revisions", db_index=False)
    number = models.PositiveIntegerField()
    body = models.JSONField(default=dict)
    by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+", db_index=False)
    side = models.CharField(max_length=12, choices=Side, blank=True)
    at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "clause", "number"], name="one_revision_per_number"),
        ]


class ClauseComment(RoomModel):
    """A remark about a clause; it stands open until somebody settles it."""

    class Meta:
        verbose_name_plural = _("Comments on clauses")
        indexes = [
            models.Index(fields=["workspace", "clause", "at"], name="comment_by_clause"),
            models.Index(fields=["workspace", "clause"], condition=Q(settled_at=None), name="comment_open"),
        ]

    clause = models.ForeignKey(VersionClause, models.CASCADE, related_name="comments", db_index=False)
    by = models.ForeignKey(Membership, models.PROTECT, related_name="+", db_index=False)
    text = models.TextField()
    at = models.DateTimeField(default=clock.now)
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+", db_index=False)

    def __str__(self) -> str:
        return self.text

    def settle(self, by: Membership) -> None:
        """Nothing is open about it any more."""
        self.settled_by, self.settled_at = by, clock.now()
        self.save(update_fields=["settled_by", "settled_at"])

    @property
    def lock_root(self) -> Engagement:
        return self.clause.version.agreement.engagement
