"""What belongs to a task, and the questions that wait."""

from typing import Any, Literal
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from vorzimmer.api.v1 import pages, show
from vorzimmer.api.v1.routes import Tagged
from vorzimmer.api.v1.schemas import work
from vorzimmer.tasks import queries
from vorzimmer.tasks.models import Task

router = Tagged("Tasks")


@router.get("/questions", response=list[work.Question], operation_id="list_questions", summary="Open questions")
def open_questions(request: HttpRequest, waiting: Literal["mine", "others"] = "mine") -> HttpResponse:
    """Those that wait for one's own side, soonest promise first; or those that one waits for."""
    call: Any = request
    ask = queries.open_questions_for if waiting == "mine" else queries.open_questions_of_others
    return pages.give_all(request, work.Question, [work.Question.model_validate(row) for row in ask(call.actor)])


@router.get(
    "/tasks/{uuid:task}/questions", response=list[work.Question], operation_id="questions_of_task", summary="Questions"
)
def questions(request: HttpRequest, task: UUID) -> HttpResponse:
    """Open ones first, settled ones newest first."""
    call: Any = request
    found = queries.questions_of(call.actor, _task(request, task))
    rows = [*found.mine, *found.theirs, *found.settled]
    return pages.give_all(request, work.Question, [work.Question.model_validate(row) for row in rows])


@router.get("/tasks/{uuid:task}/steps", response=list[work.Step], operation_id="steps_of_task", summary="Steps")
def steps(request: HttpRequest, task: UUID) -> HttpResponse:
    """Who does what by when in this task, in order."""
    rows = queries.steps_of(_task(request, task))
    return pages.give_all(request, work.Step, [work.Step.model_validate(row) for row in rows])


@router.get(
    "/tasks/{uuid:task}/deliveries", response=list[work.Delivery], operation_id="deliveries_of_task", summary="Results"
)
def deliveries(request: HttpRequest, task: UUID) -> HttpResponse:
    """Results and interim results, newest first."""
    call: Any = request
    rows = queries.deliveries_of(call.actor, _task(request, task)).results
    return pages.give_all(request, work.Delivery, [show.delivery(call.actor, row) for row in rows])


@router.get("/tasks/{uuid:task}/ratings", response=list[work.Rating], operation_id="ratings_of_task", summary="Ratings")
def ratings(request: HttpRequest, task: UUID) -> HttpResponse:
    """What each side said about result and cooperation."""
    call: Any = request
    rows = queries.deliveries_of(call.actor, _task(request, task)).ratings
    return pages.give_all(request, work.Rating, [work.Rating.model_validate(row) for row in rows])


@router.get(
    "/tasks/{uuid:task}/complaints", response=list[work.Complaint], operation_id="complaints_of_task",
    summary="Complaints",
)  # fmt: skip
def complaints(request: HttpRequest, task: UUID) -> HttpResponse:
    """Newest first."""
    call: Any = request
    rows = queries.deliveries_of(call.actor, _task(request, task)).complaints
    return pages.give_all(request, work.Complaint, [work.Complaint.model_validate(row) for row in rows])


@router.get(
    "/tasks/{uuid:task}/phone-notes", response=list[work.PhoneNote], operation_id="phone_notes_of_task",
    summary="Phone notes",
)  # fmt: skip
def phone_notes(request: HttpRequest, task: UUID) -> HttpResponse:
    """What was said on the telephone, newest first."""
    rows = queries.phone_notes_of(_task(request, task))
    return pages.give_all(request, work.PhoneNote, [work.PhoneNote.model_validate(row) for row in rows])


def _task(request: HttpRequest, pk: UUID) -> Task:
    call: Any = request
    return queries.get_task(call.actor, pk)
