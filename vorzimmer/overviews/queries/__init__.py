"""Everything that is read from this room starts here: only what the actor may see."""

from .changes import count_outcomes, get_bulk, items_of, latest_changes, outcomes_of
from .choices import (
    Chip,
    Options,
    group_chips,
    options_of,
    people_to_pass_on_to,
    shape_chips,
    sort_chips,
    span_chips,
    turn_chips,
)
from .columns import BoardColumn, board_columns
from .spans import Span, dated_rows, running_rows
from .views import Above, get_deleted_view, get_view, stands_above, views_of

__all__ = [
    "Above",
    "BoardColumn",
    "Chip",
    "Options",
    "Span",
    "board_columns",
    "count_outcomes",
    "dated_rows",
    "get_bulk",
    "get_deleted_view",
    "get_view",
    "group_chips",
    "items_of",
    "latest_changes",
    "options_of",
    "outcomes_of",
    "people_to_pass_on_to",
    "running_rows",
    "shape_chips",
    "sort_chips",
    "span_chips",
    "stands_above",
    "turn_chips",
    "views_of",
]
