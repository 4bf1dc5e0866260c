"""Times that suit everybody: pure functions over busy times, hours and wishes; no database, no clock, no words."""

from .choosing import Found
from .looking import explain, find
from .reasons import Reason
from .wishes import PLAIN, Taste, Who, Wish

__all__ = ["PLAIN", "Found", "Reason", "Taste", "Who", "Wish", "explain", "find"]
