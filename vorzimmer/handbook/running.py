"""From the lines of a procedure to the steps of a task, with dates. For actions only."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Max

from vorzimmer.foundation import clock
from vorzimmer.handbook.models import ProcedureStep, Run, RunStep
from vorzimmer.handbook.models.procedure import When
from vorzimmer.people.actor import Actor
from vorzimmer.planning.handing_over import END_OF_DAY, days_off_of
from vorzimmer.planning.rhythm import working_days_after, working_days_before
from vorzimmer.planning.rhythm.days import Off
from vorzimmer.tasks.models import Step, Task


def add_steps(actor: Actor, run: Run, steps: Sequence[ProcedureStep]) -> None:
    """One step of the task for each line, in order. After a stop everything waits until it is done."""
    off, stop = days_off_of(run.task.engagement), None
    last: int | None = Step.objects.filter(task=run.task).aggregate(last=Max("position"))["last"]
    first = 0 if last is None else last + 1
    for position, line in enumerate(steps):
        # Rows, not verbs: that the procedure is followed is one line of history, not one for each step.
        step = Step(
            task=run.task, text=line["text"], side=line["side"], after=stop, added_by=actor.membership,
            due_at=due_of(line, run.task, run.started_on, off), position=first + position,
        )  # fmt: skip
        step.save()
        RunStep(run=run, key=line["key"], text=line["text"], step=step, position=position).save()
        if line["stop"]:
            stop = step


def due_of(line: ProcedureStep, task: Task, started_on: date, off: Off) -> datetime | None:
    """Five o'clock on the day that the line says, in the zone of the task; None when it says none.

    A day that has gone by becomes the next working day; nothing that the task needs is due after the task itself.
    """
    zone = ZoneInfo(task.due_zone)
    from_due = line["when"] in (When.BEFORE_DUE, When.AFTER_DUE)
    due_day = task.due_at.astimezone(zone).date() if task.due_at else None
    begin = due_day if from_due else started_on
    if line["days"] is None or begin is None:
        return None
    due_at = datetime.combine(_counted(line, line["days"], begin, off), END_OF_DAY, tzinfo=zone)
    if due_at <= clock.now():
        next_day = working_days_after(clock.now().astimezone(zone).date(), 1, off)
        due_at = datetime.combine(next_day, END_OF_DAY, tzinfo=zone)
    later = line["when"] == When.AFTER_DUE
    return due_at if later or task.due_at is None else min(due_at, task.due_at)


def today_of(task: Task) -> date:
    """The day where the task is due."""
    return clock.now().astimezone(ZoneInfo(task.due_zone)).date()


def _counted(line: ProcedureStep, days: int, begin: date, off: Off) -> date:
    back = line["when"] in (When.BEFORE_START, When.BEFORE_DUE)
    if not line["working"]:
        return begin - timedelta(days=days) if back else begin + timedelta(days=days)
    return working_days_before(begin, days, off) if back else working_days_after(begin, days, off)
