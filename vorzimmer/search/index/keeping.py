"""Writing the index, within the transaction of whatever changed."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any
from uuid import UUID

from django.db import models, transaction
from django_scopes import scopes_disabled

from vorzimmer.search.index.documents import SHOWN, TITLE, Document
from vorzimmer.search.index.putting import put
from vorzimmer.search.index.sources import SOURCES
from vorzimmer.search.index.vocabulary import learn, worth_learning
from vorzimmer.search.models import Thing
from vorzimmer.search.models.thing import number_of
from vorzimmer.search.text.tokens import mark, tokens
from vorzimmer.tenancy.rooms import current_workspace
from vorzimmer.tenancy.writes import made_here


def keep(rows: Sequence[models.Model]) -> int:
    """Bring the index up to date about rows of one model; how many entries were written.

    Reads what it needs of them, writes only what differs. What is no longer to be found goes.
    """
    if not rows:
        return 0
    kind, read, _related = SOURCES[type(rows[0])]
    documents = read(rows)
    forget(kind, {row.pk for row in rows} - {each.subject_id for each in documents})
    return keep_documents(documents)


def forget(kind: str, subjects: Iterable[UUID]) -> None:
    """They are found no longer."""
    if gone := list(subjects):
        Thing.objects.filter(kind=kind, subject_id__in=gone).delete()


def keep_documents(documents: Sequence[Document]) -> int:
    """Put them in, or change what differs; how many were written. The words in them are learned after the commit."""
    workspace_id = current_workspace().pk
    if len(documents) == 1 and made_here(documents[0].subject_id):
        written = [each for each in documents if put(row_of(workspace_id, each, _number(each)))]
    else:
        written = _compared(workspace_id, documents)
    if words := worth_learning(workspace_id, written):
        transaction.on_commit(partial(learn, workspace_id, words), robust=True)
    return len(written)


def _compared(workspace_id: UUID, documents: Sequence[Document]) -> list[Document]:
    """Many of them, or what may be there already: looked up first; those that were written."""
    numbers = {(each.kind, each.subject_id): _number(each) for each in documents}
    known, taken = _known(documents, set(numbers.values()))
    new, changed = [], []
    for each in documents:
        before = known.get((each.kind, each.subject_id))
        if before is None:
            new.append(row_of(workspace_id, each, _free(numbers[each.kind, each.subject_id], taken)))
        elif before["print"] != each.print:
            Thing.objects.filter(pk=before["pk"]).update(**_columns(workspace_id, each))
            changed.append(each)
    if new:
        Thing.objects.bulk_create(new, batch_size=200)
    made = {row.subject_id for row in new}
    return [each for each in documents if each.subject_id in made] + changed


def row_of(workspace_id: UUID, document: Document, number: int) -> Thing:
    """The row of a thing that was not there."""
    columns = _columns(workspace_id, document)
    return Thing(
        kind=document.kind, subject_id=document.subject_id, number=number, workspace_id=workspace_id, **columns
    )


def _columns(workspace_id: UUID, document: Document) -> dict[str, Any]:
    marks = [mark(workspace_id, "k", document.kind)]
    marks += [mark(workspace_id, "e", document.engagement_id)] if document.engagement_id else []
    marks += [mark(workspace_id, "b", document.by_id)] if document.by_id else []
    return {
        "engagement_id": document.engagement_id, "task_id": document.task_id, "by_id": document.by_id,
        "has_file": document.has_file, "place": document.place, "title": document.title[:TITLE],
        "text": document.text[:SHOWN], "print": document.print,
        "tokens": tokens(workspace_id, document.title, document.texts, marks),
    }  # fmt: skip


def _number(document: Document) -> int:
    return number_of(document.at, document.kind, document.subject_id)


Known = dict[tuple[str, UUID], dict[str, Any]]


def _known(documents: Sequence[Document], numbers: set[int]) -> tuple[Known, set[int]]:
    """What is in the index already, and which numbers are taken, by whatever workspace."""
    subjects, kinds = [each.subject_id for each in documents], {each.kind for each in documents}
    there = Thing.objects.filter(kind__in=kinds, subject_id__in=subjects)
    rows: Known = {
        (row["kind"], row["subject_id"]): dict(row) for row in there.values("pk", "kind", "subject_id", "print")
    }
    if len(rows) == len(documents):
        return rows, set()
    with scopes_disabled():
        return rows, set(Thing.objects.filter(number__in=numbers).values_list("number", flat=True))


def _free(number: int, taken: set[int]) -> int:
    while number in taken:
        number += 1
    taken.add(number)
    return number
