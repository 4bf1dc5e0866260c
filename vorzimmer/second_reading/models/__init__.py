from .silenced import Silenced

__all__ = ["Silenced"]
