"""Background work of this room, thin entry points."""

from .approvals import settle_approvals
from .offers import lapse_offers
from .standing import ask_for_confirmations

__all__ = ["ask_for_confirmations", "lapse_offers", "settle_approvals"]
