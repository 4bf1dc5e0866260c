"""What mails about this room say, where notifications lead, which preferences count."""

from . import approvals, negotiating, scope, standing

__all__ = ["approvals", "negotiating", "scope", "standing"]
