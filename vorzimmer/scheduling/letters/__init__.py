"""What mails of this room say: to members by notifications, to people outside as letters of their own."""

from . import members

__all__ = ["members"]
