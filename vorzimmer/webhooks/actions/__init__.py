"""The verbs of this room."""

from .add_endpoint import add_endpoint
from .change_endpoint import change_endpoint
from .remove_endpoint import remove_endpoint
from .replay_dispatch import replay_dispatch
from .rotate_secret import rotate_secret
from .switch_off import switch_off
from .switch_on import switch_on
from .try_endpoint import try_endpoint

__all__ = [
    "add_endpoint",
    "change_endpoint",
    "remove_endpoint",
    "replay_dispatch",
    "rotate_secret",
    "switch_off",
    "switch_on",
    "try_endpoint",
]
