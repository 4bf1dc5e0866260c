"""What can happen when appointments are arranged by mail."""

from .guests import (
    GuestWrote,
    InvitationUndelivered,
    ProposedTimeAccepted,
    ProposedTimeRefused,
    TimeProposed,
    UnexpectedGuestAdmitted,
    UnexpectedGuestAnswered,
    UnexpectedGuestIgnored,
)
from .invitations import InvitationAddressRenewed, InvitationReceived, InvitationWithdrawn

__all__ = [
    "GuestWrote",
    "InvitationAddressRenewed",
    "InvitationReceived",
    "InvitationUndelivered",
    "InvitationWithdrawn",
    "ProposedTimeAccepted",
    "ProposedTimeRefused",
    "TimeProposed",
    "UnexpectedGuestAdmitted",
    "UnexpectedGuestAnswered",
    "UnexpectedGuestIgnored",
]
