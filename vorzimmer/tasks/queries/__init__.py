"""Everything that is read from this room starts here: only what the actor may see."""

from .deliveries import (
    Deliveries,
    checklist_of,
    deliveries_of,
    deliveries_to_approve,
    get_complaint,
    get_delivery,
    own_rating,
)
from .phone_notes import get_phone_note, phone_notes_of
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
from .steps import OpenStep, get_step, open_steps, steps_of
from .tasks import get_task, visible_tasks

__all__ = [
    "Deliveries",
    "OpenStep",
    "answered_lately",
    "brief_value",
    "checklist_of",
    "deliveries_of",
    "deliveries_to_approve",
    "due_defaults",
    "get_complaint",
    "get_delivery",
    "get_phone_note",
    "get_question",
    "get_step",
    "get_task",
    "open_questions_for",
    "open_questions_of_others",
    "open_steps",
    "own_rating",
    "phone_notes_of",
    "questions_of",
    "steps_of",
    "visible_tasks",
    "who_answers",
]
