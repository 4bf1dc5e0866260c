"""One question a week to both: answers belong to the one who gave them."""

from django.db import models
from django.db.models import Q

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel


class PulseQuestion(RoomModel):
    """The question of one week, named by its Monday; `key` is its name in the bank."""

    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="pulse_questions")
    week = models.DateField()
    key = models.SlugField(max_length=40)
    asked_at = models.DateTimeField(default=clock.now)
    talk_suggested_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "engagement", "week"], name="one_pulse_question_per_week")
        ]

    def __str__(self) -> str:
        return f"{self.key} {self.week}"

    # Changes (called by actions only)

    def suggest_talk(self) -> None:
        """The pulse fell with these answers, and both were told."""
        self.talk_suggested_at = clock.now()
        self.save(update_fields=["talk_suggested_at"])

    @property
    def lock_root(self) -> Engagement:
        return self.engagement


class PulseAnswer(RoomModel):
    """`value` from 1 (low) to 5 (high); None: left out, which means nothing and is shown to nobody."""

    question = models.ForeignKey(PulseQuestion, models.CASCADE, related_name="answers")
    membership = models.ForeignKey(Membership, models.CASCADE, related_name="pulse_answers")
    value = models.PositiveSmallIntegerField(null=True, blank=True)
    words = models.CharField(max_length=500, blank=True)
    answered_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "question", "membership"], name="one_pulse_answer_each"),
            models.CheckConstraint(
                condition=Q(value=None) | Q(value__gte=1, value__lte=5), name="pulse_answer_from_1_to_5"
            ),
        ]

    @property
    def lock_root(self) -> Engagement:
        return self.question.engagement


class PulseConsent(RoomModel):
    """Somebody lets the coordination see the trend; it is shown while both do, and never a single answer."""

    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="pulse_consents")
    membership = models.ForeignKey(Membership, models.CASCADE, related_name="+")
    given_at = models.DateTimeField(default=clock.now)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "engagement", "membership"],
                condition=Q(revoked_at=None),
                name="one_pulse_consent_each",
            )
        ]

    # Changes (called by actions only)

    def revoke(self) -> None:
        """The coordination sees nothing from now on."""
        self.revoked_at = clock.now()
        self.save(update_fields=["revoked_at"])

    @property
    def lock_root(self) -> Engagement:
        return self.engagement
