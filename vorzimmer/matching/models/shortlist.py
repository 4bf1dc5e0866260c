"""Who was suggested for a need, and whether they would like to."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import Changeable

from .need import Need
from .profile import Profile


class ShortlistEntry(Changeable):
    """The coordination suggests, the assistant answers freely. Nothing of the answer goes into any ranking.

    `score` and `criteria` are kept as they were when the suggestion was made; `criteria` is what `Criterion.record`
    gives. Once the need is settled, a decline is no longer shown to anybody but the assistant.
    """

    class State(models.TextChoices):
        PROPOSED = "proposed", _("asked")
        ACCEPTED = "accepted", _("would like to")
        DECLINED = "declined", _("not this time")
        WITHDRAWN = "withdrawn", _("taken off the list")

    STANDING = (State.PROPOSED, State.ACCEPTED)

    need = models.ForeignKey(Need, models.CASCADE, related_name="shortlist")
    profile = models.ForeignKey(Profile, models.CASCADE, related_name="suggestions")
    position = models.PositiveSmallIntegerField(default=1)
    state = models.CharField(max_length=9, choices=State, default=State.PROPOSED)
    score = models.PositiveSmallIntegerField(default=0)
    criteria = models.JSONField(default=list)
    words = models.CharField(max_length=500, blank=True)
    proposed_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField(default=clock.now)
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["workspace", "need", "profile"], name="suggested_once_per_need"),
        ]
        indexes = [models.Index(fields=["workspace", "profile", "state"], name="suggestion_by_profile")]

    def __str__(self) -> str:
        return f"{self.need}: {self.profile}"

    # Changes (called by actions only)

    def propose(self, by: Membership, **said: Any) -> None:
        """Ask, with the score and the reasons of this moment."""
        for name, value in said.items():
            setattr(self, name, value)
        self.state, self.proposed_by, self.proposed_at = self.State.PROPOSED, by, clock.now()
        self.answered_at = None
        self.save()

    def answer(self, state: str) -> None:
        """What the assistant said, and when."""
        self.change(state=state, answered_at=clock.now())

    # Facts

    @property
    def lock_root(self) -> Need:
        return self.need
