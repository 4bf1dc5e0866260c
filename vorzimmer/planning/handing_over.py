"""From what was prepared to a task: with its steps, and for somebody in particular. For actions only."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.planning.models import PlannedStep
from vorzimmer.planning.rhythm import is_day_off, working_days_after
from vorzimmer.planning.rhythm.days import Off
from vorzimmer.tasks import actions
from vorzimmer.tasks.models import Step, Task
from vorzimmer.tasks.rules import flow

END_OF_DAY = time(17)
"""When a step or a template says the day only."""


def hand_over(
    actor: Actor,
    engagement: Engagement,
    wanted: dict[str, Any],
    steps: Sequence[PlannedStep] = (),
    assistant: Membership | None = None,
) -> Task:
    """Handed over at once; an assistant takes the own task on. Steps come before, so that nobody is told line by line."""
    alone = actor.through(actor.door)
    delegates = flow.delegate(alone, engagement) is None
    if delegates and not steps and assistant is None:
        return actions.delegate_task(actor=alone, engagement=engagement, **wanted).task
    task = keep_as_draft(actor, engagement, wanted, steps)
    if assistant is not None:
        task.keep(assistant=assistant)
    if delegates:
        return actions.hand_over(actor=alone, task=task).task
    return actions.take_on(actor=alone, task=task).task


def keep_as_draft(
    actor: Actor, engagement: Engagement, wanted: dict[str, Any], steps: Sequence[PlannedStep] = ()
) -> Task:
    """A draft with its steps."""
    alone = actor.through(actor.door)
    task = actions.write_draft(actor=alone, engagement=engagement, **wanted).task
    off, zone, before = days_off_of(engagement), ZoneInfo(task.due_zone), None
    today = clock.now().astimezone(zone).date()
    for step in steps:
        due_at = moment_after(today, step["days"], None, zone, off) if step["days"] is not None else None
        before = _add(alone, task, step, due_at, before)
    return task


def _add(actor: Actor, task: Task, step: PlannedStep, due_at: datetime | None, before: Step | None) -> Step:
    if due_at is not None and task.due_at is not None:
        due_at = min(due_at, task.due_at)
    return actions.add_step(
        actor=actor, task=task, text=step["text"], side=step["side"], due_at=due_at,
        after=before if step["waits"] else None,
    ).step  # fmt: skip


def days_off_of(engagement: Engagement) -> Off:
    """Weekends, and the public holidays of the lead assistant; of the workspace while there is none."""
    lead = engagement.team.lead
    return is_day_off((lead.holidays_region if lead else "") or engagement.workspace.holidays_region)


def moment_after(today: date, days: int, at: time | None, zone: ZoneInfo, off: Off) -> datetime:
    """So many working days from today, at that time of the zone; on the next working day if that has gone by."""
    day = working_days_after(today, days, off)
    due_at = datetime.combine(day, at or END_OF_DAY, tzinfo=zone)
    if due_at <= clock.now():
        day = working_days_after(day, 1, off)
        due_at = datetime.combine(day, at or END_OF_DAY, tzinfo=zone)
    return due_at


def steps_of_task(steps: Sequence[Step], handed_over_at: datetime | None) -> list[PlannedStep]:
    """The plan of a task with relative dates: working days between handing over and each step."""
    planned: list[PlannedStep] = []
    before: Step | None = None
    for step in steps:
        begun = handed_over_at or step.added_at
        days = _weekdays_between(begun, step.due_at) if step.due_at else None
        waits = before is not None and step.after_id == before.pk
        planned.append(PlannedStep(text=step.text, side=step.side, days=days, waits=waits))
        before = step
    return planned


def _weekdays_between(start: datetime, end: datetime) -> int:
    day, last, count = start.date(), end.date(), 0
    while day < last:
        day += timedelta(days=1)
        count += day.weekday() < 5
    return count


def working_days_of(task: Task) -> int | None:
    """Working days that the task had from handing over to its date; None without a date."""
    return _weekdays_between(task.handed_over_at or task.created_at, task.due_at) if task.due_at else None
