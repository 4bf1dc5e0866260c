"""What an assistant offers: said by themselves, competences confirmed by the agency."""

from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vorzimmer.files.models import StoredFile
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel

from .need import Need


class Profile(RoomModel):
    """One per assistant. Hours and languages stand with the person (`people`), they are not said twice.

    `takes_new` is their own switch. `capacity_minutes` is the working time per week for all clients together.
    `holidays` is a list of [first day, last day] in ISO form. `discretion` is the most that they may be shown.
    """

    membership = models.OneToOneField(Membership, models.CASCADE, related_name="profile")
    takes_new = models.BooleanField(default=False)
    capacity_minutes = models.PositiveIntegerField(default=0)
    at_most_clients = models.PositiveSmallIntegerField(default=5)
    holidays = models.JSONField(default=list)
    rate_cents = models.PositiveIntegerField(null=True, blank=True)
    tools = models.JSONField(default=list)
    industries = models.JSONField(default=list)
    discretion = models.CharField(max_length=8, choices=Need.Discretion, default=Need.Discretion.PERSONAL)
    style = models.JSONField(default=dict)
    text = models.TextField(blank=True)
    created_at = models.DateTimeField(default=clock.now)
    changed_at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = [models.Index(fields=["workspace", "takes_new"], name="profile_by_opt_in")]

    def __str__(self) -> str:
        return self.membership.name

    # Changes (called by actions only)

    def change(self, **fields: Any) -> None:
        """Set fields and write the row."""
        for name, value in {**fields, "changed_at": clock.now()}.items():
            setattr(self, name, value)
        self.save(update_fields=[*fields, "changed_at"])

    # Facts

    @property
    def name(self) -> str:
        return self.membership.name


class Competence(RoomModel):
    """A kind of task that somebody can do, with what shows it. It counts fully once the agency has confirmed it."""

    class Level(models.IntegerChoices):
        BASIC = 1, _("can do it with a briefing")
        SOLID = 2, _("does it independently")
        EXPERT = 3, _("can teach it")

    profile = models.ForeignKey(Profile, models.CASCADE, related_name="competences")
    kind = models.SlugField(max_length=30)
    level = models.PositiveSmallIntegerField(
        choices=Level, default=Level.SOLID, validators=[MinValueValidator(1), MaxValueValidator(3)]
    )
    evidence = models.TextField(blank=True)
    claimed_at = models.DateTimeField(default=clock.now)
    confirmed_by = models.ForeignKey(Membership, models.SET_NULL, null=True, blank=True, related_name="+")
    confirmed_at = models.DateTimeField(null=True, blank=True)
    asked_back = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["kind"]
        constraints = [
            models.UniqueConstraint(fields=["workspace", "profile", "kind"], name="one_competence_per_kind"),
            models.CheckConstraint(condition=Q(level__range=(1, 3)), name="competence_one_to_three"),
        ]
        indexes = [models.Index(fields=["workspace", "confirmed_at"], name="competence_by_confirmation")]

    def __str__(self) -> str:
        return f"{self.kind} {self.level}"

    # Changes (called by actions only)

    def claim(self, level: int, evidence: str) -> None:
        """Said anew: what was confirmed before was another claim."""
        self.level, self.evidence, self.claimed_at = level, evidence, clock.now()
        self.confirmed_by, self.confirmed_at, self.asked_back = None, None, ""
        self.save()

    def confirm(self, by: Membership, level: int) -> None:
        """The agency has seen that it is so."""
        self.level, self.confirmed_by, self.confirmed_at, self.asked_back = level, by, clock.now(), ""
        self.save(update_fields=["level", "confirmed_by", "confirmed_at", "asked_back"])

    def ask_back(self, words: str) -> None:
        """Something is missing before it can be confirmed."""
        self.asked_back = words
        self.save(update_fields=["asked_back"])

    # Facts

    @property
    def is_confirmed(self) -> bool:
        return self.confirmed_at is not None

    @property
    def lock_root(self) -> Profile:
        return self.profile


class CompetenceFile(RoomModel):
    """A certificate, a sample, a reference that shows it: for its owner and those who run the workspace."""

    competence = models.ForeignKey(Competence, models.CASCADE, related_name="shown_by")
    file = models.ForeignKey(StoredFile, models.CASCADE, related_name="+")
    added_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    added_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["workspace", "competence", "file"], name="file_once_for_a_competence")
        ]
        indexes = [models.Index(fields=["workspace", "file"], name="competence_of_file")]

    @property
    def lock_root(self) -> Profile:
        return self.competence.profile
