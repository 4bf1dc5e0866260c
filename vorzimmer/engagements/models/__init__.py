from .client import Client
from .engagement import Engagement
from .part import Part

__all__ = ["Client", "Engagement", "Part"]
