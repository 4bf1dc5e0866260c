"""Who may connect calendars and devices. A rule answers None (yes), or the reason why not."""

from .connections import OWN_ONLY, arrange, connect, decide, follow, found, resume, settle
from .devices import make_device, refuse_change, revoke_device

__all__ = [
    "OWN_ONLY",
    "arrange",
    "connect",
    "decide",
    "follow",
    "found",
    "make_device",
    "refuse_change",
    "resume",
    "revoke_device",
    "settle",
]
