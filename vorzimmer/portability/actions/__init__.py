"""What can be brought in and taken along; one verb, one file."""

from .arrange_import import arrange_import
from .ask_archive import ask_archive
from .ask_workspace_archive import ask_workspace_archive
from .begin_import import begin_import
from .delete_archive import delete_archive
from .finish_import import finish_import
from .hand_out_archive import hand_out_archive
from .start_import import start_import
from .undo_import import undo_import

__all__ = [
    "arrange_import",
    "ask_archive",
    "ask_workspace_archive",
    "begin_import",
    "delete_archive",
    "finish_import",
    "hand_out_archive",
    "start_import",
    "undo_import",
]
