"""Which questions decide whose turn it is; `turns.settle` works out the rest from what is open."""

from vorzimmer.tasks import turns
from vorzimmer.tasks.asks import OTHER
from vorzimmer.tasks.models import Question, Task

__all__ = ["OTHER", "holds", "settle"]


def holds(task: Task | None, *, blocking: bool) -> bool:
    """Before the order is accepted every question does, later only one that blocks."""
    return task is not None and (blocking or task.state == Task.State.HANDED_OVER)


def settle(question: Question) -> None:
    """It was asked, answered, opened again or withdrawn: the turn goes to whoever must act now."""
    task = question.task
    if task is not None and task.is_open and question.holds_turn:
        turns.settle(task)
        task.keep()
