"""Tasks as they stand at some point of their way, made by the real verbs."""

from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

from django.urls import set_urlconf
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.tasks import actions
from vorzimmer.tasks.models import Task

TUESDAY_MORNING = datetime(2026, 11, 24, 9, tzinfo=UTC)
FRIDAY_EVENING = datetime(2026, 11, 27, 16, tzinfo=UTC)
TODAY_AT_SIX = datetime(2026, 11, 24, 17, tzinfo=UTC)


def draft(house, by="anna", **wanted) -> Task:
    """A draft by one of the cast, due on Friday."""
    said = {
        "title": "Reise Wien",
        "outcome": "Zug und Hotel sind gebucht.",
        "due_at": FRIDAY_EVENING,
        **wanted,
    }
    with clock.at(TUESDAY_MORNING):
        return actions.write_draft(actor=getattr(house, by), engagement=house.engagement, **said).task


def task_in(house, state: str, **wanted) -> Task:
    """A task of Anna that Ben has, in that state."""
    task = draft(house, **wanted)
    with clock.at(TUESDAY_MORNING):
        for verb, actor, extra in WAY_TO[state]:
            getattr(actions, verb)(actor=getattr(house, actor), task=task, **extra)
            refresh(house, task)
    return task


def delivered(house, **wanted) -> Task:
    """Ben has handed over a result; Anna looks at it."""
    task = task_in(house, "in_progress", **wanted)
    with clock.at(TUESDAY_MORNING):
        actions.deliver(actor=house.ben, task=task, text="Alles gebucht.")
    return refresh(house, task)


def refresh(house, task: Task) -> Task:
    with scope(workspace=house.workspace):
        task.refresh_from_db()
    return task


def hour(number: int) -> datetime:
    """So many hours after Tuesday morning."""
    return TUESDAY_MORNING + timedelta(hours=number)


HANDED = [("hand_over", "anna", {})]
ACCEPTED = [*HANDED, ("accept_task", "ben", {})]
WAY_TO = {
    "draft": [],
    "handed_over": HANDED,
    "accepted": ACCEPTED,
    "in_progress": [*ACCEPTED, ("start_task", "ben", {})],
    "declined": [*HANDED, ("decline_task", "ben", {"reason": "Kein Platz"})],
    "withdrawn": [*HANDED, ("withdraw_task", "anna", {})],
}


def everybody_but(*names: str) -> list[str]:
    """Of the workspace."""
    return [name for name in ("anna", "ben", "bea", "carla", "susanne", "otto", "emil") if name not in names]


def what(task: Task) -> SimpleNamespace:
    """State and turn at a glance."""
    return SimpleNamespace(state=task.state, turn=task.turn, until=task.turn_until)


@contextmanager
def inside_pages():
    """Addresses as a request inside a workspace knows them."""
    set_urlconf("vorzimmer.config.urls_workspace")
    try:
        yield
    finally:
        set_urlconf(None)
