"""The words of a workspace. They only help to type: what is in the index is found without them."""

from collections.abc import Iterable
from uuid import UUID

from django.db import transaction
from django_scopes import scope

from vorzimmer.search.index.documents import Document
from vorzimmer.search.models import Word
from vorzimmer.search.models.word import ENDS
from vorzimmer.search.text.words import STOP, loose, stems, words_of
from vorzimmer.tenancy.models import Workspace
from vorzimmer.tenancy.writes import writes_allowed

SHORTEST, LONGEST = 3, 32
MOST_REMEMBERED = 20_000
_remembered: dict[UUID, set[str]] = {}
"""Words that this process knows to be there: nearly every message is made of them, and costs nothing then."""


def worth_learning(workspace_id: UUID, documents: Iterable[Document]) -> set[str]:
    """Words of the documents that this process has not seen in the workspace: no numbers, nothing very short."""
    known = _remembered.get(workspace_id, set())
    found = {word for each in documents for text in (each.title, *each.texts) for word in words_of(text)}
    return {
        word for word in found - known
        if SHORTEST <= len(word) <= LONGEST and word not in STOP and word.isalpha()
    }  # fmt: skip


def learn(workspace_id: UUID, words: set[str]) -> None:
    """After the commit, so that two who write the same new word never wait for each other."""
    workspace = Workspace(pk=workspace_id)
    with scope(workspace=workspace), writes_allowed("search: words"), transaction.atomic():
        there = set(Word.objects.filter(shown__in=words).values_list("shown", flat=True)) if len(words) < 500 else set()
        new = [word_of(workspace_id, word) for word in sorted(words - there)]
        Word.objects.bulk_create(new, ignore_conflicts=True, batch_size=500)
    remembered = _remembered.setdefault(workspace_id, set())
    if sum(map(len, _remembered.values())) + len(words) > MOST_REMEMBERED:
        _remembered.clear()
        _remembered[workspace_id] = remembered = set()
    remembered |= words if len(words) < MOST_REMEMBERED else set()


def word_of(workspace_id: UUID, word: str) -> Word:
    """The row of a word."""
    stem = stems(word)[0]
    return Word(
        workspace_id=workspace_id, shown=word, loose=loose(word), stem=stem,
        head=stem[:ENDS], tail=stem[-ENDS:], length=len(stem), back=stem[::-1],
    )  # fmt: skip
