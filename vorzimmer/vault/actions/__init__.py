"""The verbs of this room."""

from .ask_access import ask_access
from .break_glass import break_glass
from .change_access import change_access
from .decline_access import decline_access
from .end_holding import end_holding
from .give_access import give_access
from .keep_secret import keep_secret
from .mark_rotated import mark_rotated
from .open_sending import open_sending
from .remove_secret import remove_secret
from .replace_secret import replace_secret
from .reveal_secret import reveal_secret
from .review_access import review_access
from .revoke_access import revoke_access
from .send_secret import send_secret
from .want_revoked import want_revoked
from .withdraw_sending import withdraw_sending

__all__ = [
    "ask_access",
    "break_glass",
    "change_access",
    "decline_access",
    "end_holding",
    "give_access",
    "keep_secret",
    "mark_rotated",
    "open_sending",
    "remove_secret",
    "replace_secret",
    "reveal_secret",
    "review_access",
    "revoke_access",
    "send_secret",
    "want_revoked",
    "withdraw_sending",
]
