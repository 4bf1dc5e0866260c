"""A key with which another program acts as a person in one workspace. Only the hash of its secret is kept."""

import hashlib
import secrets
from datetime import datetime

from django.db import models

from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel

MARK = "vzm_"
"""Every secret begins so: programs that look for leaked secrets can find it."""
SHOWN = 8
"""Characters after the mark by which a person knows a token again."""


def new_secret() -> str:
    """32 random bytes behind the mark: too many to guess, so that a plain hash is enough."""
    return MARK + secrets.token_urlsafe(32)


def hash_of(secret: str) -> str:
    """What is kept of a secret."""
    return hashlib.sha256(secret.encode()).hexdigest()


class Token(RoomModel):
    """Belongs to one membership, is allowed what `scopes` name, until it expires or is revoked."""

    membership = models.ForeignKey(Membership, models.CASCADE, related_name="+")
    name = models.CharField(max_length=80)
    begins = models.CharField(max_length=len(MARK) + SHOWN)
    secret_hash = models.CharField(max_length=64, unique=True)
    scopes = models.JSONField(default=list)
    created_at = models.DateTimeField(default=clock.now)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)
    revoked_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["workspace", "membership", "id"], name="token_by_person")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(revoked_at=None, revoked_by=None)
                | models.Q(revoked_at__isnull=False, revoked_by__isnull=False),
                name="token_revoked_at_and_by",
            )
        ]

    def __str__(self) -> str:
        return self.name

    # Changes (called by actions only)

    def revoke(self, by: Membership) -> None:
        """It opens nothing any more, from this moment on."""
        self.revoked_at, self.revoked_by = clock.now(), by
        self.save(update_fields=["revoked_at", "revoked_by"])

    # Facts

    def works(self, now: datetime) -> bool:
        """Neither revoked nor expired; whether its person is still here is asked of the membership."""
        return self.revoked_at is None and now < self.expires_at
