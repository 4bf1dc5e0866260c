"""A page of a conversation: what was said and, on a task, what happened, in the order of time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from django.db.models import Prefetch, QuerySet

from vorzimmer.conversations.models import Conversation, Message, MessageFile
from vorzimmer.files.models import StoredFile
from vorzimmer.foundation import moments
from vorzimmer.journal.queries import NEWEST as MOST_LINES
from vorzimmer.journal.queries import history_of, lines, newest_of
from vorzimmer.people.actor import Actor
from vorzimmer.tenancy.together import together

from .around import know_people, know_reactions, know_sources
from .newest import PAGE, REACTIONS, asked_of_newest, newest_messages


class Happened(Protocol):
    """A line between the messages; the journal's `Line` is one."""

    @property
    def at(self) -> datetime: ...


@dataclass(frozen=True, slots=True)
class Item:
    """One thing in the stream; `day` on the first of a day, `begins_new` on the first unread one."""

    at: datetime
    message: Message | None = None
    line: Happened | None = None
    day: date | None = None
    begins_new: bool = False


@dataclass(frozen=True, slots=True)
class Stream:
    """`before` is the number to go on from with older messages; None when there are none. `top` if it was asked for."""

    items: Sequence[Item]
    before: int | None = None
    top: Sequence[Message] = ()

    @property
    def last(self) -> int:
        """The number of the newest message shown."""
        return max((item.message.number for item in self.items if item.message), default=0)


def stream_of(
    actor: Actor, conversation: Conversation, *, before: int | None = None, read_until: int | None = None,
    entries: Iterable[Happened] | None = None, files: bool = True, top: bool = False,
) -> Stream:  # fmt: skip
    """The newest page, or the one before message number `before`. `read_until`: where reading stopped.

    Between the messages of a task stand the lines of its journal, or `entries` if a page brings its own.
    `files` is False where it is known that no message has any.
    """
    with together(*([] if before else asked_of_newest(conversation, files=files))):
        found = _page(conversation, before, files=files)
        shown, more = found[:PAGE], len(found) > PAGE
        know_reactions(actor, conversation, shown, given=None if before else REACTIONS)
    at_top = _know_around(actor, conversation, shown, top=top)
    since = shown[-1].sent_at if more else None
    until = _sent_at(conversation, before) if before else None
    happened = entries if entries is not None else _history(actor, conversation, since, until)
    later = [line for line in happened if since is None or line.at >= since]
    between = [line for line in later if until is None or line.at < until]
    items = _in_order([Item(message.sent_at, message=message) for message in shown], between)
    return Stream(_with_marks(actor, items, read_until), shown[-1].number if more else None, at_top)


def _page(conversation: Conversation, before: int | None, *, files: bool) -> list[Message]:
    """Newest first, and one more than is shown."""
    if before is None:
        return newest_messages(conversation, files=files)
    return list(_messages(conversation, files=files).filter(number__lt=before).order_by("-number")[: PAGE + 1])


def stream_with(actor: Actor, message: Message, files: Sequence[StoredFile]) -> Stream:
    """Only what has just been said, without reading it again."""
    message.shown_files = [MessageFile(message=message, file=file) for file in files]  # type: ignore[attr-defined]
    know_sources(message.conversation, [message])
    return Stream(_with_marks(actor, [Item(message.sent_at, message=message)], None))


def stream_after(actor: Actor, conversation: Conversation, number: int) -> Stream:
    """What was said after message `number`; nothing about what happened."""
    return _some(actor, conversation, _messages(conversation).filter(number__gt=number).order_by("number"))


def stream_changed(actor: Actor, conversation: Conversation, change: int) -> Stream:
    """Messages that changed after change number `change`, as they are now."""
    return _some(actor, conversation, _messages(conversation).filter(changed__gt=change).order_by("changed"))


def stream_of_one(actor: Actor, message: Message) -> Stream:
    """One message as it is now."""
    return _some(actor, message.conversation, _messages(message.conversation).filter(pk=message.pk))


def _some(actor: Actor, conversation: Conversation, asked: "QuerySet[Message]") -> Stream:
    messages = list(asked[: PAGE * 2])
    know_reactions(actor, conversation, messages)
    _know_around(actor, conversation, messages)
    return Stream(_with_marks(actor, [Item(message.sent_at, message=message) for message in messages], None))


def _messages(conversation: Conversation, *, files: bool = True) -> "QuerySet[Message]":
    """What few messages have (a task or a question made of them) is read for all of them when it is looked at."""
    here = Message.objects.filter(conversation=conversation)
    if not files:
        return here
    with_file = MessageFile.objects.select_related("file").order_by("id")
    return here.prefetch_related(Prefetch("files", with_file, to_attr="shown_files"))


def _know_around(
    actor: Actor, conversation: Conversation, messages: Sequence[Message], *, top: bool = False
) -> list[Message]:
    at_top = know_sources(conversation, messages, top=top)
    know_people(actor, conversation, messages)
    return at_top


def _sent_at(conversation: Conversation, number: int) -> datetime | None:
    there = Message.objects.filter(conversation=conversation, number=number)
    return there.values_list("sent_at", flat=True).first()


def _history(
    actor: Actor, conversation: Conversation, since: datetime | None, until: datetime | None
) -> Iterable[Happened]:
    if conversation.task_id is None:
        return []
    if until is None:
        newest = newest_of(actor, conversation.task_id, conversation.engagement_id)
        return reversed(lines([entry for entry in newest if since is None or entry.happened_at >= since]))
    entries = history_of(actor, conversation.task_id).filter(within_id=conversation.engagement_id)
    entries = entries.filter(happened_at__gte=since) if since else entries
    entries = entries.filter(happened_at__lt=until)
    return reversed(lines(entries[:MOST_LINES]))


def _in_order(said: list[Item], happened: Iterable[Happened]) -> list[Item]:
    return sorted([*said, *(Item(line.at, line=line) for line in happened)], key=lambda item: item.at)


def _with_marks(actor: Actor, items: Iterable[Item], read_until: int | None) -> list[Item]:
    marked, day, new = [], None, read_until is not None
    for item in items:
        on = moments.local(item.at).date()
        said = item.message
        unread = said is not None and said.by_id != actor.id and said.number > (read_until or 0)
        marked.append(Item(item.at, item.message, item.line, on if on != day else None, new and unread))
        day, new = on, new and not unread
    return marked
