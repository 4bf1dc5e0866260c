"""What may be seen of imports and archives: one's own."""

from uuid import UUID

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from vorzimmer.people.actor import Actor
from vorzimmer.portability.csv.lines import Line, Place, read_lines
from vorzimmer.portability.models import Archive, TaskImport
from vorzimmer.tasks import queries as tasks

LATEST = 20


def my_imports(actor: Actor) -> "QuerySet[TaskImport]":
    """The last tables that this person put in, without their content."""
    mine = TaskImport.objects.filter(begun_by=actor.membership).order_by("-id")
    return mine.defer("rows", "header")[:LATEST]


def get_import(actor: Actor, pk: UUID) -> TaskImport:
    """404 for everybody but the person who put it in."""
    return get_object_or_404(TaskImport.objects.select_related("engagement__client"), pk=pk, begun_by=actor.membership)


def lines_of(actor: Actor, task_import: TaskImport) -> list[Line]:
    """What each row would become for this person today."""
    places = tasks.places_to_delegate(actor)
    usual = task_import.engagement if task_import.engagement in places else None
    place = Place.of(places, usual, tasks.kinds_of(), tasks.typist_of(actor))
    return read_lines(task_import.rows, task_import.columns, place)


def my_archives(actor: Actor, what: str) -> "QuerySet[Archive]":
    """What this person had packed lately."""
    return Archive.objects.filter(asked_by=actor.membership, what=what).order_by("-id")[:LATEST]


def get_archive(actor: Actor, pk: UUID) -> Archive:
    """404 for everybody but the person who asked for it."""
    return get_object_or_404(Archive, pk=pk, asked_by=actor.membership)
