"""What one says about the other when they part: thanks, and a reference to show."""

import secrets
from datetime import date
from typing import ClassVar

from django.db import models

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel

from .parting import Parting


class Thanks(RoomModel):
    """A few words from one person to the other side."""

    parting = models.ForeignKey(Parting, models.CASCADE, related_name="thanks")
    by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    side = models.CharField(max_length=12)
    text = models.TextField()
    at = models.DateTimeField(default=clock.now)

    @property
    def lock_root(self) -> Parting:
        return self.parting


def new_token() -> str:
    """Long enough that nobody guesses it."""
    return secrets.token_urlsafe(24)


class Reference(RoomModel):
    """A letter about an assistant, theirs to keep and to show. `token` opens it for others while `shown_since` is set."""

    not_for_programs: ClassVar[frozenset[str]] = frozenset({"token"})

    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="references")
    about = models.ForeignKey(Membership, models.PROTECT, related_name="references")
    by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    client_name = models.CharField(max_length=120)
    by_name = models.CharField(max_length=120)
    about_name = models.CharField(max_length=120)
    worked_from = models.DateField()
    worked_until = models.DateField(null=True, blank=True)
    language = models.CharField(max_length=5)
    tasks = models.TextField()
    skills = models.TextField()
    results = models.TextField(blank=True)
    wish = models.TextField(blank=True)
    issued_on = models.DateField()
    written_at = models.DateTimeField(default=clock.now)
    token = models.CharField(max_length=40, default=new_token, unique=True)
    shown_since = models.DateTimeField(null=True, blank=True)

    # Changes (called by actions only)

    def end(self, last_day: date) -> None:
        """It ended earlier than it says."""
        self.worked_until = last_day
        self.save(update_fields=["worked_until"])

    def show(self, shown: bool) -> None:
        """Open or close the link; a closed link never opens again, because the next one is new."""
        self.shown_since = clock.now() if shown else None
        if not shown:
            self.token = new_token()
        self.save(update_fields=["shown_since", "token"])
