"""What a person wants to get by mail and on their devices. In the house everything is always shown."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel


class Group(models.TextChoices):
    """Kinds of happenings that belong together for a reader. Rooms say in `letters.py` what belongs where."""

    QUESTIONS = "questions", _("Questions and answers")
    RESULTS = "results", _("Results and approvals")
    TASKS = "tasks", _("Tasks handed over and their dates")
    MESSAGES = "messages", _("Messages and mentions")
    STEPS = "steps", _("Steps and phone notes")
    COMPLAINTS = "complaints", _("Complaints")
    FINDING = "finding", _("Finding and getting to know each other")
    TOGETHER = "together", _("Settling in, cover and parting")
    CALENDAR = "calendar", _("Appointments and follow-ups")
    RHYTHM = "rhythm", _("Mornings, reports and the pulse")
    OTHER = "other", _("Everything else")


class Mail(models.TextChoices):
    """When a mail is sent."""

    ALL_AT_ONCE = "all", _("everything at once")
    WHEN_NEEDED = "needed", _("at once when needed")
    MORNING = "morning", _("everything in the morning")
    NEVER = "never", _("never")


class Push(models.TextChoices):
    """When a device is told."""

    ALL = "all", _("everything")
    WHEN_NEEDED = "needed", _("only what is wanted from me")
    NEVER = "never", _("never")


class Preference(RoomModel):
    """One person's choices for one group; without a row both are WHEN_NEEDED."""

    to = models.ForeignKey(Membership, models.CASCADE, related_name="+")
    group = models.CharField(max_length=12, choices=Group)
    mail = models.CharField(max_length=8, choices=Mail, default=Mail.WHEN_NEEDED)
    push = models.CharField(max_length=8, choices=Push, default=Push.WHEN_NEEDED)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["to", "group"], name="one_preference_per_group")]

    def __str__(self) -> str:
        return f"{self.group}: {self.mail}"
