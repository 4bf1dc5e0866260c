"""What can happen when appointments are arranged by mail."""

from .guests import (
    GuestWrote,
    InvitationDelegated,
    InvitationUndelivered,
    ProposedTimeAccepted,
    ProposedTimeRefused,
    TimeProposed,
    UnexpectedGuestAdmitted,
    UnexpectedGuestAnswered,
    UnexpectedGuestIgnored,
)
from .invitations import InvitationAddressRenewed, InvitationReceived, InvitationWithdrawn, TimeKept

__all__ = [
    "GuestWrote",
    "InvitationAddressRenewed",
    "InvitationDelegated",
    "InvitationReceived",
    "InvitationUndelivered",
    "InvitationWithdrawn",
    "ProposedTimeAccepted",
    "ProposedTimeRefused",
    "TimeKept",
    "TimeProposed",
    "UnexpectedGuestAdmitted",
    "UnexpectedGuestAnswered",
    "UnexpectedGuestIgnored",
]
