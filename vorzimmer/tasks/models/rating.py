"""Two taps and a sentence: how the result was, how working together was."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel

from .task import Task

SCALE = [MinValueValidator(1), MaxValueValidator(5)]


class Rating(RoomModel):
    """1 to 5, one per person and task; visible to both."""

    task = models.ForeignKey(Task, models.CASCADE, related_name="ratings")
    result = models.PositiveSmallIntegerField(validators=SCALE)
    cooperation = models.PositiveSmallIntegerField(validators=SCALE)
    sentence = models.CharField(max_length=300, blank=True)
    rated_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    rated_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "task", "rated_by"], name="one_rating_each"),
            models.CheckConstraint(
                condition=models.Q(result__range=(1, 5), cooperation__range=(1, 5)), name="rating_one_to_five"
            ),
        ]

    # Changes (called by actions only)

    def change(self, result: int, cooperation: int, sentence: str) -> None:
        """Said otherwise; when it was first said stays."""
        self.result, self.cooperation, self.sentence = result, cooperation, sentence
        self.save(update_fields=["result", "cooperation", "sentence"])

    @property
    def lock_root(self) -> Task:
        return self.task
