"""Which wording of a clause somebody has last seen, so that the page can say what changed since."""

from django.db import models

from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel

from .clause import VersionClause


class ClauseSeen(RoomModel):
    """`revision` is the one that the person has marked as read."""

    clause = models.ForeignKey(VersionClause, models.CASCADE, related_name="seen", db_index=False)
    by = models.ForeignKey(Membership, models.CASCADE, related_name="+", db_index=False)
    revision = models.PositiveIntegerField()
    at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "clause", "by"], name="clause_seen_once")]
