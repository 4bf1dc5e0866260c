"""The verbs of this room."""

from .choose_mails import choose_mails
from .set_quiet_hours import set_quiet_hours

__all__ = ["choose_mails", "set_quiet_hours"]
