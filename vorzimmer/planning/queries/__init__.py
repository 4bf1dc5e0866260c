"""Everything that is read from this room starts here: only what the actor may see."""

from .preview import Preview, preview, sentence_of
from .series import (
    SeriesRow,
    due_series,
    get_series,
    made_tasks,
    occurrence_of,
    series_rows,
    standins,
    timetable_of,
)
from .templates import get_template, places_to_keep, templates_of

__all__ = [
    "Preview",
    "SeriesRow",
    "due_series",
    "get_series",
    "get_template",
    "made_tasks",
    "occurrence_of",
    "places_to_keep",
    "preview",
    "sentence_of",
    "series_rows",
    "standins",
    "templates_of",
    "timetable_of",
]
