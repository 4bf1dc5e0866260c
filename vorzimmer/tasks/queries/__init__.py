"""Everything that is read from this room starts here: only what the actor may see."""

from .briefs import files_of, open_date
from .deliveries import (
    Deliveries,
    checklist_of,
    deliveries_of,
    deliveries_to_approve,
    get_complaint,
    get_delivery,
    lapsed_complaints,
    own_rating,
)
from .filters import Cursor, TaskFilters
from .kinds import (
    Face,
    OfferedKind,
    all_kinds,
    get_kind,
    kind_by_slug,
    kind_faces,
    kind_of,
    kinds_of,
    typist_of,
)
from .lists import TaskPage, open_tasks
from .phone_notes import get_phone_note, phone_notes_of
from .presence import look_around
from .questions import (
    answered_lately,
    brief_value,
    due_defaults,
    get_question,
    open_questions_for,
    open_questions_of_others,
    questions_of,
    who_answers,
)
from .rows import TaskRow, whose_turn
from .steps import OpenStep, get_step, open_steps, steps_of
from .tasks import (
    count_mine,
    get_proposal,
    get_task,
    my_turn,
    places_to_delegate,
    sides_of,
    standing_of,
    visible_tasks,
)

__all__ = [
    "Cursor",
    "Deliveries",
    "Face",
    "OfferedKind",
    "OpenStep",
    "TaskFilters",
    "TaskPage",
    "TaskRow",
    "all_kinds",
    "answered_lately",
    "brief_value",
    "checklist_of",
    "count_mine",
    "deliveries_of",
    "deliveries_to_approve",
    "due_defaults",
    "files_of",
    "get_complaint",
    "get_delivery",
    "get_kind",
    "get_phone_note",
    "get_proposal",
    "get_question",
    "get_step",
    "get_task",
    "kind_by_slug",
    "kind_faces",
    "kind_of",
    "kinds_of",
    "lapsed_complaints",
    "look_around",
    "my_turn",
    "open_date",
    "open_questions_for",
    "open_questions_of_others",
    "open_steps",
    "open_tasks",
    "own_rating",
    "phone_notes_of",
    "places_to_delegate",
    "questions_of",
    "sides_of",
    "standing_of",
    "steps_of",
    "typist_of",
    "visible_tasks",
    "who_answers",
    "whose_turn",
]
