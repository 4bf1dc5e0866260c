"""What may be seen of talks: everything by the two, minutes by others where both sides want it."""

from .minutes import current_minutes, get_minutes, minutes_shown_in, newest_minutes
from .talks import (
    coming_talk,
    figures_before,
    get_feedback,
    get_note_line,
    get_outcome,
    get_point,
    get_series_in,
    get_talk,
    get_talk_series,
    last_held,
    series_of,
    talks_of,
    visible_talks,
)
from .within import feedback_of, lines_of, open_outcomes, outcomes_of, points_of

__all__ = [
    "coming_talk",
    "current_minutes",
    "feedback_of",
    "figures_before",
    "get_feedback",
    "get_minutes",
    "get_note_line",
    "get_outcome",
    "get_point",
    "get_series_in",
    "get_talk",
    "get_talk_series",
    "last_held",
    "lines_of",
    "minutes_shown_in",
    "newest_minutes",
    "open_outcomes",
    "outcomes_of",
    "points_of",
    "series_of",
    "talks_of",
    "visible_talks",
]
