"""What one says to the other: what was seen, what it did, what is wished for (domain.md 3.6); or simply thanks."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import Changeable

from .talk import Talk


class Feedback(Changeable):
    """A thank-you is read at once; what asks for a change is said in the talk, and read from its beginning on."""

    class Kind(models.TextChoices):
        THANKS = "thanks", _("Thanks")
        WISH = "wish", _("Observation, effect, wish")

    talk = models.ForeignKey(Talk, models.CASCADE, related_name="feedback")
    kind = models.CharField(max_length=6, choices=Kind)
    side = models.CharField(max_length=12)
    observation = models.TextField(max_length=2000)
    effect = models.TextField(max_length=2000, blank=True)
    wish = models.TextField(max_length=2000, blank=True)
    by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["workspace", "talk", "id"], name="talk_feedback_by_talk")]

    def __str__(self) -> str:
        return self.observation

    # Facts

    @property
    def is_thanks(self) -> bool:
        return self.kind == self.Kind.THANKS

    @property
    def lock_root(self) -> Talk:
        return self.talk
