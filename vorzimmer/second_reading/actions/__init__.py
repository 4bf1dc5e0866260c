"""The verbs of this room."""

from .hear_hint import hear_hint
from .silence_hint import silence_hint

__all__ = ["hear_hint", "silence_hint"]
