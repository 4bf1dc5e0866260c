"""Whose turn it is, since when, until when. The promise clock stands still while the other side has the turn."""

from datetime import datetime, timedelta

from vorzimmer.foundation import clock
from vorzimmer.foundation.working_time import NeverReachable, WorkingCalendar, answer_by
from vorzimmer.people.models import Membership
from vorzimmer.tasks.models import Task


def who_answers(task: Task, side: str) -> Membership | None:
    """The person whose hours count: the assistant of the task or the lead, or the first contact who decides."""
    team = task.engagement.team
    if side == Task.Turn.ASSISTANT:
        return task.assistant or team.lead
    deciding = [part.membership for part in team.parts if part.role == "contact" and part.decides]
    return next(iter(deciding or team.contacts), None)


def promised(task: Task, side: str) -> datetime | None:
    """By when that side answers if it is asked now (14:00 / 18:00 / 12:00 rule); None if it has no hours at all."""
    calendar = _calendar(task, side)
    try:
        return answer_by(clock.now(), calendar) if calendar else None
    except NeverReachable:
        return None


def to_client(task: Task) -> None:
    """The client must act. The assistant's own promise stands still meanwhile."""
    if task.turn == Task.Turn.ASSISTANT and task.state == Task.State.HANDED_OVER:
        task.promise_left = _left(task)
    task.give_turn(Task.Turn.CLIENT, until=promised(task, Task.Turn.CLIENT))


def to_assistant(task: Task) -> None:
    """The assistant must act: answer an order, or work until the task is due."""
    if task.state == Task.State.HANDED_OVER:
        task.give_turn(Task.Turn.ASSISTANT, until=_answer_promise(task))
    else:
        task.give_turn(Task.Turn.ASSISTANT, until=task.due_at)
    task.promise_left = None


def to_third(task: Task, who: str, until: datetime | None) -> None:
    """Somebody outside must act."""
    task.give_turn(Task.Turn.THIRD, until=until, waits_for=who)


def to_nobody(task: Task) -> None:
    """Nothing is left to do."""
    task.promise_left = None
    task.give_turn(Task.Turn.NOBODY)


def _answer_promise(task: Task) -> datetime | None:
    calendar = _calendar(task, Task.Turn.ASSISTANT)
    if task.promise_left is None or calendar is None:
        return promised(task, Task.Turn.ASSISTANT)
    return calendar.add_working_time(clock.now(), task.promise_left)


def _left(task: Task) -> timedelta | None:
    calendar = _calendar(task, Task.Turn.ASSISTANT)
    if task.turn_until is None or calendar is None or task.turn_until <= clock.now():
        return None if task.turn_until is None else timedelta(0)
    return calendar.working_time_between(clock.now(), task.turn_until)


def _calendar(task: Task, side: str) -> WorkingCalendar | None:
    person = who_answers(task, side)
    return person.calendar if person else None
