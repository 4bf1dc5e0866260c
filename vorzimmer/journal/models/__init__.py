from .entry import Entry
from .once import Once

__all__ = ["Entry", "Once"]
