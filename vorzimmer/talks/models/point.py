"""What somebody wants to talk about."""

from django.db import models

from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import Changeable

from .talk import Part, Talk


class AgendaPoint(Changeable):
    """In one of the three parts. `about` names what of the work it came from (`late:<key of the task>`), or nothing.

    `carried_from`: it was left open in the talk before. `version` counts its texts: a stale form is known by it.
    """

    talk = models.ForeignKey(Talk, models.CASCADE, related_name="points")
    part = models.CharField(max_length=12, choices=Part)
    text = models.CharField(max_length=500)
    position = models.PositiveIntegerField(default=0)
    about = models.CharField(max_length=80, blank=True)
    carried_from = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="carried_to")
    added_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    added_at = models.DateTimeField(default=clock.now)
    version = models.PositiveIntegerField(default=1)
    settled_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["position", "id"]
        indexes = [models.Index(fields=["workspace", "talk", "position"], name="talk_point_by_place")]

    def __str__(self) -> str:
        return self.text

    # Facts

    @property
    def is_settled(self) -> bool:
        return self.settled_at is not None

    @property
    def lock_root(self) -> Talk:
        return self.talk
