"""The verbs of this room."""

from .create_token import create_token
from .revoke_token import revoke_token

__all__ = ["create_token", "revoke_token"]
