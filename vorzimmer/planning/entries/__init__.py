"""What can happen in this room: who may know, who is told, which parts of pages are out of date."""

from .dates import CoverTakenBack, DateMoved, DateRestored, DatesCovered, DateSkipped, DatesMissed, OccurrenceMade
from .series import (
    SeriesChanged,
    SeriesEnded,
    SeriesPaused,
    SeriesReopened,
    SeriesResumed,
    SeriesStarted,
    SeriesStuck,
    SeriesTakenOver,
)
from .templates import TemplateArchived, TemplateChanged, TemplateKept, TemplateRestored, TemplateUsed

__all__ = [
    "CoverTakenBack",
    "DateMoved",
    "DateRestored",
    "DateSkipped",
    "DatesCovered",
    "DatesMissed",
    "OccurrenceMade",
    "SeriesChanged",
    "SeriesEnded",
    "SeriesPaused",
    "SeriesReopened",
    "SeriesResumed",
    "SeriesStarted",
    "SeriesStuck",
    "SeriesTakenOver",
    "TemplateArchived",
    "TemplateChanged",
    "TemplateKept",
    "TemplateRestored",
    "TemplateUsed",
]
