"""Something that only whoever holds an access may read: a password, a note, codes, a small file."""

from datetime import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership

from .access import Access
from .sealed import Sealed


class Secret(Sealed):
    """Its label is not secret, everything else is. One that ran out or was removed has no content any more."""

    class Kind(models.TextChoices):
        PASSWORD = "password", _("Password")
        NOTE = "note", pgettext_lazy("kind of secret", "Note")
        RECOVERY = "recovery", _("Recovery codes")
        FILE = "file", _("Small file")

    access = models.ForeignKey(Access, models.CASCADE, related_name="secrets")
    label = models.CharField(max_length=120)
    kind = models.CharField(max_length=10, choices=Kind, default=Kind.PASSWORD)
    kept_at = models.DateTimeField(default=clock.now)
    kept_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    expires_at = models.DateTimeField(null=True, blank=True)
    removed_at = models.DateTimeField(null=True, blank=True)
    removed_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["workspace", "expires_at"], name="secret_by_expiry")]

    def __str__(self) -> str:
        return self.label

    # Facts

    @property
    def lock_root(self) -> Access:
        return self.access

    def has_expired(self, now: datetime) -> bool:
        """Its time is over."""
        return self.expires_at is not None and self.expires_at <= now
