"""The verbs of this room."""

from .change_role import change_role
from .change_workspace import change_workspace
from .invite_person import invite_person
from .join import join
from .remove_member import remove_member
from .set_hours import set_hours
from .withdraw_invitation import withdraw_invitation

__all__ = [
    "change_role",
    "change_workspace",
    "invite_person",
    "join",
    "remove_member",
    "set_hours",
    "withdraw_invitation",
]
