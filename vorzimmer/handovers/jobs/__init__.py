"""Background work of this room, thin entry points."""

from .days import turn_the_day
from .packing import pack_files

__all__ = ["pack_files", "turn_the_day"]
