"""The record of what happened. Rows are only ever added: a database trigger refuses anything else."""

from django.db import models

from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.models import Workspace
from vorzimmer.tenancy.rooms import RoomModel

KEY_LENGTH = 80


class Entry(RoomModel):
    """One thing that happened: who, what, to what, when, through which door.

    `key` is the idempotency key of the form or request: the same one by the same person happens once.
    """

    workspace = models.ForeignKey(Workspace, models.PROTECT, related_name="+", editable=False, db_index=False)
    by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    door = models.CharField(max_length=10)
    kind = models.CharField(max_length=80)
    subject_id = models.UUIDField(null=True)
    within_id = models.UUIDField(null=True)
    facts = models.JSONField(default=dict)
    internal = models.BooleanField(default=False)
    key = models.CharField(max_length=KEY_LENGTH, default="", blank=True)
    happened_at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = [
            models.Index(fields=["workspace", "subject_id", "id"], name="entry_by_subject"),
            models.Index(fields=["workspace", "within_id", "id"], name="entry_by_place"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "by", "kind", "key"], condition=~models.Q(key=""), name="sent_once"
            )
        ]
