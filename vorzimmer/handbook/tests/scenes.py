"""Pages and procedures as they stand at some point, made by the real verbs."""

from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.handbook import actions
from vorzimmer.handbook.models import Page, PageVersion, Run
from vorzimmer.journal.models import Entry
from vorzimmer.notifications.models import Notification

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
"""Ten in the morning in Berlin."""
STEPS: tuple[Any, ...] = (
    {"key": "goal", "text": "Ziel nennen", "side": "client", "days": 1, "stop": True},
    {"key": "invite", "text": "Einladen", "days": 2},
    {"key": "papers", "text": "Unterlagen schicken", "days": 1, "when": "before_due"},
    {"key": "minutes", "text": "Protokoll schreiben", "days": 1, "when": "after_due"},
)


def page(house, by="anna", **said) -> Page:
    """A page of Anna's engagement."""
    with clock.at(MONDAY):
        wanted = {"title": "Ton", "body": "Freundlich, kurz, direkt.", **said}
        return actions.write_page(actor=getattr(house, by), engagement=house.engagement, **wanted).page


def procedure(house, **said) -> Page:
    """How a meeting is made ready."""
    return page(house, title="Besprechung", kind="procedure", steps=STEPS, body="", **said)


def followed(house, task, by="ben") -> Run:
    """The procedure in a task."""
    with clock.at(MONDAY):
        return actions.run_procedure(actor=getattr(house, by), task=task, page=procedure(house)).run


def now(house, row):
    """The row as it is now."""
    with scope(workspace=house.workspace):
        row.refresh_from_db()
    return row


def versions(house, found: Page) -> list[str]:
    """The texts of all versions, oldest first."""
    with scope(workspace=house.workspace):
        return list(PageVersion.objects.filter(page=found).order_by("number").values_list("body", flat=True))


def told(house, kind: str) -> set[Any]:
    """Who has been told of happenings of that kind."""
    with scope(workspace=house.workspace):
        return set(Notification.objects.filter(kind=kind).values_list("to_id", flat=True))


@contextmanager
def nothing_stays(house):
    """Neither a page nor a version nor an entry more than before."""
    with scope(workspace=house.workspace):
        before = Page.objects.count(), PageVersion.objects.count(), Entry.objects.count()
        yield
        assert (Page.objects.count(), PageVersion.objects.count(), Entry.objects.count()) == before
