"""Whose turn it is, since when, until when. The promise clock stands still while the other side has the turn.

Every verb changes its rows first and calls `settle(task)` last: it works out who must act from what is open.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from vorzimmer.foundation import clock
from vorzimmer.foundation.working_time import NeverReachable, WorkingCalendar
from vorzimmer.people.models import Membership
from vorzimmer.tasks.answering import answered_by
from vorzimmer.tasks.asks import Ask, last_ask, open_complaint
from vorzimmer.tasks.models import Complaint, Task


def who_answers(task: Task, side: str) -> Membership | None:
    """Whose hours count: the assistant of the task or who looks for one; the contact who decides.

    While they are away it is the next one of their side who is there.
    """
    team = task.engagement.team
    if side == Task.Turn.ASSISTANT:
        seeking = team.with_role("coordinator") if task.seeks_assistant else []
        return _there([*([task.assistant] if task.assistant else []), *seeking, *team.assistants])
    return _there(team.deciding or team.contacts)


def promised(task: Task, side: str, *, pressing: bool = False) -> datetime | None:
    """By when that side answers if asked now; `pressing`: nothing goes on before. None if it has no hours."""
    calendar = _calendar(task, side)
    try:
        return answered_by(task.engagement, side, calendar, pressing=pressing) if calendar else None
    except NeverReachable:
        return None


def settle(task: Task) -> None:
    """Give the turn to whoever must act: who was asked last, somebody outside, or whom the state names."""
    complaint = open_complaint(task)
    task.stay_open(complaint is not None)
    if complaint is not None:
        _to_settle(task, complaint)
    elif task.is_closed:
        to_nobody(task)
    elif task.is_draft:
        task.give_turn(_side_of_writer(task))
    elif ask := last_ask(task):
        _to_asked(task, ask)
    elif task.state == Task.State.DELIVERED:
        to_client(task)
    else:
        to_assistant(task)


def to_client(task: Task, until: datetime | None = None) -> None:
    """The client must act. The assistant's own promise stands still meanwhile."""
    _hold_promise(task)
    if until is None and task.turn == Task.Turn.CLIENT:
        until = task.turn_until
    task.give_turn(Task.Turn.CLIENT, until=until or promised(task, Task.Turn.CLIENT))


def to_assistant(task: Task, until: datetime | None = None) -> None:
    """The assistant must act: answer a question (`until`) or an order, or work until it is due.

    An assistant who is waiting for somebody outside goes on waiting, until they say `carry_on`.
    """
    if until is not None:
        _hold_promise(task)
        task.give_turn(Task.Turn.ASSISTANT, until=until)
    elif task.waits_for:
        task.give_turn(Task.Turn.THIRD, until=task.waits_until)
    elif task.state == Task.State.HANDED_OVER:
        task.give_turn(Task.Turn.ASSISTANT, until=_answer_promise(task))
        task.promise_left = None
    else:
        task.promise_left = None
        task.give_turn(Task.Turn.ASSISTANT, until=task.due_at)


def to_third(task: Task, who: str, until: datetime | None) -> None:
    """Somebody outside must act."""
    task.wait(who, until)
    task.give_turn(Task.Turn.THIRD, until=until)


def to_nobody(task: Task) -> None:
    """Nothing is left to do."""
    task.promise_left = None
    task.wait("", None)
    task.give_turn(Task.Turn.NOBODY)


def forget_promise(task: Task) -> None:
    """Somebody new is asked, or it begins anew: the next `settle` promises afresh."""
    task.promise_left, task.turn_until = None, None


def _to_settle(task: Task, complaint: Complaint) -> None:
    """The assistant offers, the client answers, both until the same evening; after it the coordination decides."""
    if complaint.is_escalated:
        task.give_turn(Task.Turn.COORDINATION)
    else:
        side = Task.Turn.CLIENT if complaint.has_offer else Task.Turn.ASSISTANT
        task.give_turn(side, until=complaint.settle_by)


def _to_asked(task: Task, ask: Ask) -> None:
    until = ask.answer_by
    if ask.side == Task.Turn.CLIENT:
        to_client(task, until)
    elif _promise_runs(task):
        task.give_turn(Task.Turn.ASSISTANT, until=task.turn_until)
    else:
        kept = task.turn_until if task.turn == Task.Turn.ASSISTANT else promised(task, Task.Turn.ASSISTANT)
        to_assistant(task, until or kept)


def _hold_promise(task: Task) -> None:
    if _promise_runs(task):
        task.promise_left = _left(task)


def _promise_runs(task: Task) -> bool:
    """The assistant has promised an answer to an order, and nothing has stopped that clock yet."""
    answering = task.state == Task.State.HANDED_OVER and task.turn == Task.Turn.ASSISTANT
    return answering and task.promise_left is None


def _answer_promise(task: Task) -> datetime | None:
    calendar = _calendar(task, Task.Turn.ASSISTANT)
    if task.promise_left is None and task.turn == Task.Turn.ASSISTANT and task.turn_until is not None:
        return task.turn_until
    if task.promise_left is None or calendar is None:
        return promised(task, Task.Turn.ASSISTANT)
    try:
        return calendar.add_working_time(clock.now(), task.promise_left)
    except NeverReachable:
        return None


def _left(task: Task) -> timedelta | None:
    calendar = _calendar(task, Task.Turn.ASSISTANT)
    if task.turn_until is None or calendar is None:
        return None
    return calendar.working_time_between(clock.now(), task.turn_until)


def _calendar(task: Task, side: str) -> WorkingCalendar | None:
    person = who_answers(task, side)
    return person.calendar if person else None


def _there(people: Sequence[Membership]) -> Membership | None:
    """The first who is not away today; the first of all when everybody is."""
    today = clock.now()
    here = (
        member for member in people if not member.away or member.away_until(member.calendar.local_day(today)) is None
    )
    return next(here, next(iter(people), None))


def _side_of_writer(task: Task) -> str:
    wrote = [member.pk for member in task.engagement.team.assistants]
    return Task.Turn.ASSISTANT if task.created_by_id in wrote else Task.Turn.CLIENT
