"""What is kept for how long after the last day, by kind of data (domain.md 10.5), and the deleting itself."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Any

from django.core.files.storage import default_storage
from django.db import transaction
from django.utils.functional import Promise

from vorzimmer.conversations.models import Conversation, MessageFile
from vorzimmer.files.models import StoredFile
from vorzimmer.handbook.models import Page, PageFile
from vorzimmer.handovers.models import FilesReturn, Parting, Retention
from vorzimmer.tasks.models import DeliveryFile, Task, TaskFile

Kind = Retention.Kind
LINKS: list[tuple[Any, str]] = [
    (TaskFile, "task__engagement"),
    (DeliveryFile, "delivery__task__engagement"),
    (MessageFile, "message__conversation__engagement"),
    (PageFile, "page__engagement"),
]
"""What says that a file belongs to something in an engagement, and how it says so."""

AT_THE_PROCESSOR = timedelta(days=30)
"""Client data at a processor after the end, as sample contracts have it."""


@dataclass(frozen=True, slots=True)
class Ongoing:
    """Of what a later room keeps: what is deleted while the engagement goes on, and when."""

    what: str | Promise
    until: str | Promise


ONGOING: list[Ongoing] = []


def offer(what: str | Promise, until: str | Promise) -> None:
    """From now on it stands in the calendar of what is deleted when."""
    ONGOING.append(Ongoing(what, until))


def end_of_year(day: date, years: int) -> date:
    """Periods of that many years run from the end of the year; the first day after them."""
    return date(day.year + years + 1, 1, 1)


def periods(ended: date) -> dict[Kind, date]:
    """From when on each kind is deleted.

    30 days for files, briefings and the archive; three years from the end of the year, the usual limitation, for
    messages and tasks; six years for the agreement and letters; eight years for invoices.
    """
    soon, three = ended + AT_THE_PROCESSOR, end_of_year(ended, 3)
    return {
        Kind.FILES: soon, Kind.ARCHIVE: soon, Kind.TRAVELLERS: soon, Kind.MESSAGES: three, Kind.TASKS: three,
        Kind.AGREEMENT: end_of_year(ended, 6), Kind.LETTERS: end_of_year(ended, 6), Kind.INVOICES: end_of_year(ended, 8),
    }  # fmt: skip


def begin(parting: Parting, ended: date) -> None:
    """Write the calendar down, once."""
    Retention.objects.bulk_create([
        Retention(parting=parting, kind=kind, due_on=day) for kind, day in periods(ended).items()
    ])  # fmt: skip


def delete(retention: Retention) -> int:
    """Delete what the house holds of that kind; how many pieces. Nothing for kinds that it does not delete itself."""
    forget = HELD.get(Kind(retention.kind))
    return forget(retention.parting) if forget else 0


def _files(parting: Parting) -> int:
    """Files that are used nowhere else; their content goes after the commit, so that nothing is lost half-way."""
    here = parting.engagement_id
    used, elsewhere = set(), set()
    for link, place in LINKS:
        used |= set(link.objects.filter(**{place: here}).values_list("file_id", flat=True))
        elsewhere |= set(link.objects.exclude(**{place: here}).values_list("file_id", flat=True))
    files = list(StoredFile.objects.filter(pk__in=used - elsewhere))
    names = [name for file in files for name in (file.content.name, file.preview.name) if name]
    StoredFile.objects.filter(pk__in=[file.pk for file in files]).delete()
    transaction.on_commit(partial(_remove, names))
    return len(files)


def _remove(names: list[str]) -> None:
    for name in names:
        default_storage.delete(name)


def _archives(parting: Parting) -> int:
    packed = list(FilesReturn.objects.filter(parting=parting, gone_at=None))
    names = [each.content.name for each in packed if each.content.name]
    for each in packed:
        each.forget()
    transaction.on_commit(partial(_remove, names))
    return len(packed)


def _briefings(parting: Parting) -> int:
    """Travellers' details and whatever else stood in briefs; titles and results stay a while longer."""
    return Task.objects.filter(engagement=parting.engagement_id).update(brief={}, gaps={}, play_back="")


def _messages(parting: Parting) -> int:
    talks = Conversation.objects.filter(engagement=parting.engagement_id)
    count = talks.count()
    talks.delete()
    return count


def _tasks(parting: Parting) -> int:
    tasks, pages = (
        Task.objects.filter(engagement=parting.engagement_id),
        Page.objects.filter(engagement=parting.engagement_id),
    )
    count = tasks.count() + pages.count()
    pages.delete()
    tasks.delete()
    return count


HELD: dict[Kind, Callable[[Parting], int]] = {
    Kind.FILES: _files, Kind.ARCHIVE: _archives, Kind.TRAVELLERS: _briefings, Kind.MESSAGES: _messages,
    Kind.TASKS: _tasks,
}  # fmt: skip
"""What the house deletes by itself. The others are outside of it, or must not change while they are kept."""
