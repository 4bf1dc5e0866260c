"""The verbs of this room."""

from .archive_page import archive_page
from .change_page import change_page
from .comment_page import comment_page
from .confirm_page import confirm_page
from .fill_gap import fill_gap
from .import_pages import import_pages
from .keep_agreement import keep_agreement
from .keep_answer import keep_answer
from .leave_suggestion import leave_suggestion
from .move_page import move_page
from .note_gap import note_gap
from .restore_page import restore_page
from .restore_version import restore_version
from .run_procedure import run_procedure
from .say_helped import say_helped
from .settle_remark import settle_remark
from .suggest_step import suggest_step
from .take_suggestion import take_suggestion
from .write_page import write_page

__all__ = [
    "archive_page",
    "change_page",
    "comment_page",
    "confirm_page",
    "fill_gap",
    "import_pages",
    "keep_agreement",
    "keep_answer",
    "leave_suggestion",
    "move_page",
    "note_gap",
    "restore_page",
    "restore_version",
    "run_procedure",
    "say_helped",
    "settle_remark",
    "suggest_step",
    "take_suggestion",
    "write_page",
]
