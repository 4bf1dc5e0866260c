"""The verbs of this room."""

from .discard_mail import discard_mail
from .offer_mail_again import offer_mail_again

__all__ = ["discard_mail", "offer_mail_again"]
