from .access import Access
from .holding import Holding
from .reveal import SHOWN_FOR, Reveal
from .sealed import Sealed
from .secret import Secret
from .sending import Sending

__all__ = ["SHOWN_FOR", "Access", "Holding", "Reveal", "Sealed", "Secret", "Sending"]
