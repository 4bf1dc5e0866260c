"""One row for everything that can be found. What may change elsewhere (state, assistant, team) is not kept here."""

from datetime import UTC, datetime
from typing import Any
from zlib import crc32

from django.db import models
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.people.models import Membership
from vorzimmer.tasks.models import Task
from vorzimmer.tenancy.rooms import RoomModel

SHIFT = 20
MILLISECONDS = 1000


class TokensField(models.TextField):  # type: ignore[type-arg]
    """Tokens separated by blanks: text for SQLite, whose FTS5 reads it by triggers; a tsvector in PostgreSQL."""

    def db_type(self, connection: Any) -> str | None:
        return "tsvector" if connection.vendor == "postgresql" else super().db_type(connection)


ON_PAGE = "page:"
"""Begins the place of a file that belongs to a page of a handbook; its key follows."""


class Thing(RoomModel):
    """`subject_id` is the row it stands for; `number` sorts by when it came into being.

    `place` is what else its address needs; `print` tells whether anything that is kept here has changed. Who may
    find it is asked of the engagement's team and the task's state as they are at that moment.
    """

    class Kind(models.TextChoices):
        TASK = "task", _("Tasks")
        QUESTION = "question", _("Questions and answers")
        DELIVERY = "delivery", _("Results")
        PHONE_NOTE = "phone_note", _("Phone notes")
        MESSAGE = "message", _("Messages")
        FILE = "file", _("Files")
        PAGE = "page", _("Pages")
        ACCESS = "access", _("Accesses")
        AGREEMENT = "agreement", _("Agreements")
        APPROVAL = "approval", _("Approvals")
        NEED = "need", _("Needs")
        APPOINTMENT = "appointment", _("Appointments")
        TIME_SEARCH = "time_search", _("Searches for a time")
        MINUTES = "minutes", _("Minutes of talks")
        CALL_NOTE = "call_note", _("Notes of calls")
        ENGAGEMENT = "engagement", _("Engagements")
        PERSON = "person", _("People")

    kind = models.CharField(max_length=12, choices=Kind)
    subject_id = models.UUIDField()
    number = models.BigIntegerField(unique=True)
    engagement = models.ForeignKey(Engagement, models.CASCADE, null=True, related_name="+", db_index=False)
    task = models.ForeignKey(Task, models.CASCADE, null=True, related_name="+")
    by = models.ForeignKey(Membership, models.CASCADE, null=True, related_name="+", db_index=False)
    has_file = models.BooleanField(default=False)
    place = models.CharField(max_length=80, blank=True)
    title = models.CharField(max_length=300, blank=True)
    text = models.TextField(blank=True)
    print = models.BigIntegerField(default=0)
    tokens = TokensField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "kind", "subject_id"], name="thing_once")]

    def __str__(self) -> str:
        return self.title or self.text[:60]

    # Facts

    @property
    def at(self) -> datetime:
        """When it came into being, to the millisecond."""
        return moment_of(self.number)


def number_of(moment: datetime, *names: object) -> int:
    """Sorts by the millisecond; `names` tell apart what came at the same one, nearly always."""
    since = int(moment.timestamp() * MILLISECONDS)
    return (since << SHIFT) + crc32(" ".join(map(str, names)).encode()) % (1 << SHIFT)


def moment_of(number: int) -> datetime:
    """The moment in a number."""
    return datetime.fromtimestamp((number >> SHIFT) / MILLISECONDS, UTC)
