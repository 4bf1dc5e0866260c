"""Builders for the tests of questions, steps and phone notes: everything by real actions."""

from contextlib import contextmanager
from datetime import UTC, datetime

import pytest
from django.db import transaction
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.live import hub
from vorzimmer.notifications.models import Notification
from vorzimmer.tasks import actions
from vorzimmer.tasks.models import Task
from vorzimmer.tenancy.writes import writes_allowed

MORNING = datetime(2026, 11, 24, 9, tzinfo=UTC)
"""A Tuesday, ten o'clock in Berlin."""
EVENING = datetime(2026, 11, 24, 17, tzinfo=UTC)
"""Six o'clock in Berlin, by which everybody has promised to answer what comes in the morning."""


@contextmanager
def inside(house, moment=MORNING):
    """In Nordlicht's workspace, on Tuesday morning."""
    with scope(workspace=house.workspace), clock.at(moment):
        yield house


def order(house, **fields) -> Task:
    """Anna has handed it over to Ben, who has not answered yet."""
    wanted = {"title": "Reise Wien", "outcome": "Ein Reiseplan"} | fields
    task = actions.write_draft(actor=house.anna, engagement=house.engagement, **wanted).task
    return actions.hand_over(actor=house.anna, task=task).task


def work(house, **fields) -> Task:
    """Ben is working on it."""
    task = order(house, **fields)
    actions.accept_task(actor=house.ben, task=task)
    return actions.start_task(actor=house.ben, task=task).task


def ask(actor, about, text="Zug 7:55 oder 9:30?", **fields):
    """A question by the person."""
    return actions.ask_question(actor=actor, about=about, text=text, **fields).question


def answer(actor, question, text="9:30"):
    """The answer to it."""
    return actions.answer_questions(actor=actor, about=question.place, answers={question.pk: text})


def step(actor, task, text="Zug wählen", side="client", **fields):
    """A step added by the person."""
    return actions.add_step(actor=actor, task=task, text=text, side=side, **fields).step


def told(kind: str) -> set[str]:
    """First names of whoever got a notification of this kind."""
    return {one.to.user.first_name for one in Notification.objects.filter(kind=kind)}


def last() -> tuple[str, str]:
    """Kind and first name of the newest entry of the journal."""
    entry = Entry.objects.order_by("-id").first()
    return entry.kind, entry.by.user.first_name


def heard_topics(capture, run) -> set[str]:
    """Which topics open browsers are told about when this is committed."""
    with hub.listening() as heard, capture(execute=True):
        run()
    return {topic for message in heard for topic in message.get("topics", ()) if topic != "notifications"}


def refused(run) -> str:
    """The reason in words."""
    with pytest.raises(NotAllowed) as caught:
        run()
    return str(caught.value)


def nothing_stays(monkeypatch, row, run) -> None:
    """When the record cannot be written nothing has changed; when it is rolled back nobody hears of it."""
    before = _values(row)

    def rolled_back():
        with transaction.atomic():
            run()
            raise RuntimeError

    def broken(*args, **kwargs):
        raise RuntimeError("the record cannot be written")

    with hub.listening() as heard, pytest.raises(RuntimeError):
        rolled_back()
    assert heard == []

    entries = Entry.objects.count()
    with monkeypatch.context() as patch:
        patch.setattr(Entry, "save", broken)
        with pytest.raises(RuntimeError):
            run()
    assert Entry.objects.count() == entries
    assert _values(row) == before


def everybody_but(*names: str) -> list[str]:
    """The cast of the same workspace without these."""
    return [name for name in ("anna", "ben", "bea", "carla", "susanne", "otto", "emil") if name not in names]


def changed_by_somebody_else(row, **fields) -> None:
    """Another process was faster."""
    with writes_allowed("somebody else was faster"):
        type(row).objects.filter(pk=row.pk).update(**fields)


def _values(row):
    return type(row)._default_manager.filter(pk=row.pk).values().first()
