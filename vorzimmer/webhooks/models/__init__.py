from .dispatch import Attempt, Dispatch
from .endpoint import Endpoint

__all__ = ["Attempt", "Dispatch", "Endpoint"]
