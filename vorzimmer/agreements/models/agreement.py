"""What a client and an assistant have agreed: one agreement per engagement, in versions."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel

STAGES = (1, 2, 3)
USUAL_CURRENCY = "EUR"
"""Where nothing else was agreed."""


class Side(models.TextChoices):
    """The two who agree. The agency's coordination may speak for the assistant's side."""

    CLIENT = "client", _("Client")
    ASSISTANT = "assistant", _("Assistant")


OTHER: dict[str, str] = {Side.CLIENT: Side.ASSISTANT, Side.ASSISTANT: Side.CLIENT}


class Agreement(RoomModel):
    """`form` says which kind of contract it is; `stage` how far the assistant's rights have grown (1 to 3)."""

    class Form(models.TextChoices):
        FREELANCER = "freelancer", _("Freelancer")
        AGENCY = "agency", _("Agency")
        EMPLOYEE = "employee", _("Employee")
        ABROAD = "abroad", _("Freelancer abroad")

    engagement = models.OneToOneField(Engagement, models.CASCADE, related_name="agreement")
    form = models.CharField(max_length=10, choices=Form)
    currency = models.CharField(max_length=3, default=USUAL_CURRENCY)
    stage = models.PositiveSmallIntegerField(default=1)
    stage_since = models.DateTimeField(default=clock.now)
    created_by = models.ForeignKey(Membership, models.PROTECT, related_name="+", db_index=False)
    created_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(stage__in=STAGES), name="agreement_stages"),
        ]

    def __str__(self) -> str:
        return str(self.engagement)

    # Changes (called by actions only)

    def grow(self, stage: int) -> None:
        """The rights of another stage hold from now on."""
        self.stage, self.stage_since = stage, clock.now()
        self.save(update_fields=["stage", "stage_since"])

    # Facts

    def negotiators(self, side: str) -> list[Membership]:
        """Who speaks for this side, and is told what concerns it."""
        team = self.engagement.team
        if side == Side.CLIENT:
            return team.deciding
        return team.with_role("lead", "coordinator") if self.form == self.Form.AGENCY else team.with_role("lead")

    @property
    def lock_root(self) -> Engagement:
        return self.engagement
