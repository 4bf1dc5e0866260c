"""The rows of the search's index and of its vocabulary, as the actions would have left them."""

from collections.abc import Iterator
from itertools import islice, product

from vorzimmer.conversations.models import Message
from vorzimmer.search.index.documents import Document, pieces
from vorzimmer.search.index.keeping import row_of
from vorzimmer.search.index.vocabulary import word_of
from vorzimmer.search.models import Thing, Word
from vorzimmer.search.models.thing import number_of
from vorzimmer.search.text.words import words_of
from vorzimmer.tasks.models import Task
from vorzimmer.tenancy.rooms import current_workspace

SYLLABLES = [f"{one}{other}" for one in "bdfghklmnr" for other in "aei"] + ["bo", "bu", "do", "du"]
_taken: set[int] = set()


def things(tasks: list[Task], messages: list[Message]) -> list[Thing]:
    """The rows of the index that the actions would have written."""
    here, found = current_workspace().pk, []
    for task in tasks:
        place = (task.engagement_id, task.pk, task.created_by_id)
        found.append(Document("task", task.pk, task.created_at, task.title, pieces(task.outcome), *place))
    for each in messages:
        place = (each.conversation.engagement_id, each.conversation.task_id, each.by_id)
        found.append(Document("message", each.pk, each.sent_at, "", pieces(each.text), *place, False, str(each.number)))
    return [row_of(here, document, _free(document)) for document in found]


def vocabulary(messages: list[Message]) -> None:
    """Words that were written, and many that were not."""
    here = current_workspace().pk
    words = {word for each in messages for word in words_of(each.text) if word.isalpha() and len(word) > 2}
    if not Word.objects.exists():
        words.update(_made_up())
    Word.objects.bulk_create((word_of(here, word) for word in sorted(words)), ignore_conflicts=True, batch_size=500)


def _made_up() -> Iterator[str]:
    return islice(("".join(three) for three in product(SYLLABLES, repeat=3)), 0, 45_000, 2)


def _free(document: Document) -> int:
    number = number_of(document.at, document.kind, document.subject_id)
    while number in _taken:
        number += 1
    _taken.add(number)
    return number
