"""The verbs of this room."""

from .archive_template import archive_template
from .change_series import change_series
from .change_template import change_template
from .cover_dates import cover_dates
from .duplicate_template import duplicate_template
from .end_series import end_series
from .keep_template import keep_template
from .make_occurrence import make_occurrence
from .miss_dates import miss_dates
from .move_date import move_date
from .pause_series import pause_series
from .reopen_series import reopen_series
from .report_stuck import report_stuck
from .restore_date import restore_date
from .restore_template import restore_template
from .resume_series import resume_series
from .skip_date import skip_date
from .start_series import start_series
from .take_back_cover import take_back_cover
from .take_over_series import take_over_series
from .use_template import use_template

__all__ = [
    "archive_template",
    "change_series",
    "change_template",
    "cover_dates",
    "duplicate_template",
    "end_series",
    "keep_template",
    "make_occurrence",
    "miss_dates",
    "move_date",
    "pause_series",
    "reopen_series",
    "report_stuck",
    "restore_date",
    "restore_template",
    "resume_series",
    "skip_date",
    "start_series",
    "take_back_cover",
    "take_over_series",
    "use_template",
]
