from .address import Address
from .mail import Mail

__all__ = ["Address", "Mail"]
