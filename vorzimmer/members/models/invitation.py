"""An invitation by mail: whoever follows its link has proved the address."""

from datetime import timedelta

from django.core import signing
from django.db import models
from django.db.models import Q

from vorzimmer.foundation import clock
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.rooms import RoomModel

VALID_FOR = timedelta(days=14)
SALT = "members.invitation"


class Invitation(RoomModel):
    """Open until accepted, withdrawn or expired; a new one to the same address replaces it."""

    email = models.EmailField()
    name = models.CharField(max_length=120)
    role = models.CharField(max_length=12, choices=Membership.Role)
    greeting = models.TextField(blank=True)
    invited_by = models.ForeignKey(Membership, models.PROTECT, related_name="+")
    invited_at = models.DateTimeField(default=clock.now)
    accepted_by = models.ForeignKey(Membership, models.PROTECT, null=True, blank=True, related_name="+")
    accepted_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "email"],
                condition=Q(accepted_at=None, withdrawn_at=None),
                name="one_open_invitation_per_address",
            )
        ]

    # Changes (called by actions only)

    def accept(self, by: Membership) -> None:
        """The person has joined."""
        self.accepted_by, self.accepted_at = by, clock.now()
        self.save(update_fields=["accepted_by", "accepted_at"])

    def withdraw(self) -> None:
        """The link stops working."""
        self.withdrawn_at = clock.now()
        self.save(update_fields=["withdrawn_at"])

    # Facts

    @property
    def is_waiting(self) -> bool:
        """Nobody has accepted or withdrawn it."""
        return self.accepted_at is None and self.withdrawn_at is None

    @property
    def is_open(self) -> bool:
        """It can be accepted."""
        return self.is_waiting and clock.now() < self.invited_at + VALID_FOR

    @property
    def token(self) -> str:
        """The signed key that stands in the link; it carries nothing and works for this row only."""
        return signing.dumps(str(self.pk), salt=SALT)
