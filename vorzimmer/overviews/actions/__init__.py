"""The verbs of this room."""

from .change_many import change_many
from .change_one import change_one
from .change_view import change_view
from .delete_view import delete_view
from .pin_view import pin_view
from .restore_view import restore_view
from .save_view import save_view
from .share_view import share_view
from .undo_many import undo_many
from .undo_one import undo_one

__all__ = [
    "change_many",
    "change_one",
    "change_view",
    "delete_view",
    "pin_view",
    "restore_view",
    "save_view",
    "share_view",
    "undo_many",
    "undo_one",
]
