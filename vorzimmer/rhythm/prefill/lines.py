"""Lines as they are found in the work, before somebody changes them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db.models import F

from vorzimmer.calendars.models import Appointment
from vorzimmer.calendars.queries import calendars_in, entries
from vorzimmer.engagements.models import Engagement
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.rhythm.models import CheckInLine
from vorzimmer.rhythm.timing import ONE_DAY, moment_on, zone_of
from vorzimmer.tasks.models import Question, Task

Section, Who = CheckInLine.Section, CheckInLine.Who
MOST = 12
"""A day with more than this is not read in seconds; what does not fit stands on the page of all tasks."""
NO_MEETING = (Appointment.Kind.HOLD, Appointment.Kind.BLOCK)
"""They only keep time free."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """A line to be: fields as `CheckInLine` has them."""

    section: str
    text: str
    who: str = Who.ASSISTANT
    third: str = ""
    by_at: datetime | None = None
    all_day: bool = False
    minutes: int | None = None
    task: Task | None = None
    question: Question | None = None


def bounds(writer: Membership, first: date, last: date) -> tuple[datetime, datetime]:
    """From the beginning of the first day to the end of the last, where the writer is."""
    zone = zone_of(writer)
    return moment_on(first, time(), zone), moment_on(last + ONE_DAY, time(), zone)


def appointments(writer: Membership, engagement: Engagement, first: date, last: date) -> list[Drafted]:
    """What stands in the calendar of this engagement and the client's, as far as the writer reads it, by the clock.

    Nothing out of assistants' own calendars: what they do for others is not told here.
    """
    zone: ZoneInfo = zone_of(writer)
    begins, ends = bounds(writer, first, last)
    theirs = {None, *engagement.team.ids("client")}
    calendars = [each for each in calendars_in(Actor(writer), engagement) if each.owner_id in theirs]
    found = entries(
        Actor(writer), begins, ends, layers=("appointments",), engagement=engagement, calendars=calendars
    )  # fmt: skip
    shown = [entry for entry in found if entry.address and not entry.private and entry.kind not in NO_MEETING]
    return [
        Drafted(
            section=Section.APPOINTMENT,
            text=entry.title[:200],
            by_at=entry.starts_at.astimezone(zone),
            all_day=entry.all_day,
            minutes=None if entry.all_day else int((entry.ends_at - entry.starts_at) / timedelta(minutes=1)),
        )
        for entry in shown[:MOST]
    ]


def open_tasks(engagement: Engagement) -> list[Task]:
    """Soonest date first."""
    tasks = Task.objects.filter(engagement=engagement, is_open=True).select_related("assistant__user")
    return list(tasks.order_by(F("due_at").asc(nulls_last=True), "id")[:100])


def open_questions(engagement: Engagement) -> list[Question]:
    """What the client was asked and has not answered, soonest promise first."""
    asked = Question.objects.filter(
        engagement=engagement, to_side="client", answered_at=None, withdrawn_at=None
    ).select_related("task")
    alive = asked.exclude(task__is_open=False)
    return list(alive.order_by(F("answer_by").asc(nulls_last=True), "id")[:MOST])


def of_question(question: Question, section: str = Section.QUESTION) -> Drafted:
    """The question itself, and by when an answer is needed."""
    return Drafted(
        section=section,
        text=question.text[:200],
        who=Who.CLIENT,
        by_at=question.default_at or question.answer_by,
        task=question.task,
        question=question,
    )


def of_task(task: Task, section: str) -> Drafted:
    """Who must act, and by when it is to be finished."""
    turn = {"client": Who.CLIENT, "third": Who.THIRD}.get(task.turn, Who.ASSISTANT)
    third = task.waits_for if turn == Who.THIRD else ""
    return Drafted(
        section=section,
        text=task.title,
        who=turn,
        third=third,
        by_at=task.waits_until if third and task.waits_until else task.due_at,
        minutes=task.budget_minutes if turn == Who.ASSISTANT else None,
        task=task,
    )


def without(tasks: Sequence[Task], asked: Sequence[Question]) -> list[Task]:
    """Tasks about which nothing is asked: a question says by itself what waits."""
    about = {question.task_id for question in asked}
    return [task for task in tasks if task.pk not in about or task.turn == Task.Turn.ASSISTANT]
