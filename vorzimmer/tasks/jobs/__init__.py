"""Background work of this room, thin entry points."""

from .defaults import take_defaults

__all__ = ["take_defaults"]
