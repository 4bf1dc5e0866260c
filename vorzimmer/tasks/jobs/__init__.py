"""Background work of this room, thin entry points."""

from .baskets import clear_baskets
from .complaints import escalate_complaints
from .defaults import take_defaults

__all__ = ["clear_baskets", "escalate_complaints", "take_defaults"]
