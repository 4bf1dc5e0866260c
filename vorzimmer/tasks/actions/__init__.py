"""The verbs of this room."""

from .hand_over import hand_over

__all__ = ["hand_over"]
