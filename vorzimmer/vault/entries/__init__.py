"""What can happen in this room. Nothing here ever holds what is secret: only that it was kept, read, sent."""

from .accesses import (
    AccessAsked,
    AccessChanged,
    AccessDeclined,
    AccessGiven,
    AccessReviewed,
    AccessRevoked,
    AccessRotated,
    HoldingEnded,
    RevokeWanted,
)
from .secrets import (
    GlassBroken,
    SecretHappening,
    SecretKept,
    SecretRemoved,
    SecretReplaced,
    SecretRevealed,
    SecretSent,
    SendingOpened,
    SendingWithdrawn,
)

__all__ = [
    "AccessAsked",
    "AccessChanged",
    "AccessDeclined",
    "AccessGiven",
    "AccessReviewed",
    "AccessRevoked",
    "AccessRotated",
    "GlassBroken",
    "HoldingEnded",
    "RevokeWanted",
    "SecretHappening",
    "SecretKept",
    "SecretRemoved",
    "SecretReplaced",
    "SecretRevealed",
    "SecretSent",
    "SendingOpened",
    "SendingWithdrawn",
]
