"""Background work of this room, thin entry points."""

from .series import hand_over_series

__all__ = ["hand_over_series"]
