"""What both confirm: the talk as text, fixed by a check sum, unchangeable once both have answered."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import Changeable, RoomModel

from .talk import Talk


class Minutes(Changeable):
    """A version of the minutes. `body` is everything that is in them, with names as they were.

    Corrected before both have answered, there is a next version and what was said about this one lapses. Sealed when
    each side has confirmed it or added a remark; the database refuses every change of it from then on.
    """

    talk = models.ForeignKey(Talk, models.CASCADE, related_name="minutes_versions")
    number = models.PositiveSmallIntegerField(default=1)
    body = models.JSONField()
    digest = models.CharField(max_length=64)
    made_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=clock.now)
    sealed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "talk", "number"], name="minutes_count_up")]

    def __str__(self) -> str:
        return f"{self.talk} ({self.number})"

    # Facts

    @property
    def is_sealed(self) -> bool:
        return self.sealed_at is not None

    @property
    def lock_root(self) -> Talk:
        return self.talk


class MinutesAnswer(RoomModel):
    """What one side says about a version: that it was so, or a remark that stands beside it."""

    class Kind(models.TextChoices):
        CONFIRMED = "confirmed", _("confirmed")
        REMARK = "remark", _("with a remark")

    minutes = models.ForeignKey(Minutes, models.CASCADE, related_name="answers")
    side = models.CharField(max_length=12)
    kind = models.CharField(max_length=9, choices=Kind)
    text = models.TextField(max_length=2000, blank=True)
    by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["workspace", "minutes", "side"], name="one_answer_per_side"),
            models.CheckConstraint(
                condition=Q(kind="confirmed", text="") | (Q(kind="remark") & ~Q(text="")), name="remarks_have_words"
            ),
        ]

    @property
    def lock_root(self) -> Talk:
        return self.minutes.talk
