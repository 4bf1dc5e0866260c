"""The verbs of this room."""

from .add_device import add_device
from .choose_mails import choose_mails
from .choose_pushes import choose_pushes
from .remove_device import remove_device
from .set_quiet_hours import set_quiet_hours

__all__ = ["add_device", "choose_mails", "choose_pushes", "remove_device", "set_quiet_hours"]
