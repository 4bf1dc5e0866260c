"""Background work of this room, thin entry points."""

from .coming import make_what_is_due

__all__ = ["make_what_is_due"]
