"""The verbs of this room."""

from .accept_proposed_time import accept_proposed_time
from .admit_unexpected_guest import admit_unexpected_guest
from .decline_counter import decline_counter
from .delegate_invitation import delegate_invitation
from .ignore_unexpected_guest import ignore_unexpected_guest
from .note_guest_words import note_guest_words
from .note_undelivered import note_undelivered
from .note_unexpected_guest import note_unexpected_guest
from .propose_other_time import propose_other_time
from .receive_invitation import receive_invitation
from .refuse_proposed_time import refuse_proposed_time
from .renew_invitation_address import renew_invitation_address
from .withdraw_invitation import withdraw_invitation

__all__ = [
    "accept_proposed_time",
    "admit_unexpected_guest",
    "decline_counter",
    "delegate_invitation",
    "ignore_unexpected_guest",
    "note_guest_words",
    "note_undelivered",
    "note_unexpected_guest",
    "propose_other_time",
    "receive_invitation",
    "refuse_proposed_time",
    "renew_invitation_address",
    "withdraw_invitation",
]
