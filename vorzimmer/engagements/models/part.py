"""Who belongs to an engagement, on which side, since when."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel

from .engagement import Engagement


class Part(RoomModel):
    """The part that a person plays in an engagement. A part that ended stays as a trace."""

    class Role(models.TextChoices):
        CONTACT = "contact", _("Contact")
        LEAD = "lead", _("Lead assistant")
        BACKUP = "backup", _("Backup assistant")
        COORDINATOR = "coordinator", _("Coordination")
        SUPERVISOR = "supervisor", _("Supervisor")
        OBSERVER = "observer", _("Observer")

    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="parts")
    membership = models.ForeignKey(Membership, models.CASCADE, related_name="parts")
    role = models.CharField(max_length=12, choices=Role)
    decides = models.BooleanField(default=True)
    since = models.DateTimeField(default=clock.now)
    until = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "engagement", "membership"], condition=Q(until=None), name="one_part_per_person"
            ),
            models.UniqueConstraint(
                fields=["workspace", "engagement"], condition=Q(until=None, role="lead"), name="one_lead_at_a_time"
            ),
        ]
        indexes = [models.Index(fields=["workspace", "membership", "until"], name="part_by_person")]

    # Changes (called by actions only)

    def end(self) -> None:
        """The person no longer belongs to the engagement."""
        self.until = clock.now()
        self.save(update_fields=["until"])

    def change(self, role: str, decides: bool) -> None:
        """Give the person another part."""
        self.role, self.decides = role, decides
        self.save(update_fields=["role", "decides"])

    @property
    def lock_root(self) -> Engagement:
        return self.engagement
