"""Everything that is read from this room starts here: only what the actor may see."""

from .around import linked_to_task, links_of, not_taken_in, remarks_of, taken_from
from .contents import Row, contents, first_level, in_reading_order
from .pages import (
    files_of,
    get_page,
    get_remark,
    is_shown,
    mark_of,
    neighbours,
    pages_by_title,
    pictures_of,
    version_of,
    versions_of,
)
from .procedures import Progress, get_run, get_suggestion, open_suggestions, procedures_for, progress_of, runs_of

__all__ = [
    "Progress",
    "Row",
    "contents",
    "files_of",
    "first_level",
    "get_page",
    "get_remark",
    "get_run",
    "get_suggestion",
    "in_reading_order",
    "is_shown",
    "linked_to_task",
    "links_of",
    "mark_of",
    "neighbours",
    "not_taken_in",
    "open_suggestions",
    "pages_by_title",
    "pictures_of",
    "procedures_for",
    "progress_of",
    "remarks_of",
    "runs_of",
    "taken_from",
    "version_of",
    "versions_of",
]
