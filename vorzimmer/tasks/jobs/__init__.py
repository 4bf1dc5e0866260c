"""Background work of this room, thin entry points."""

from .complaints import escalate_complaints
from .defaults import take_defaults

__all__ = ["escalate_complaints", "take_defaults"]
