"""Reading the record. Who may see the object may see its history; internal entries are for those who run the place."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from vorzimmer.journal.happenings import KINDS, Happening
from vorzimmer.journal.models import Entry
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.prepared import Prepared

NEWEST = 200
OF_ALL = Prepared(lambda subject, place: _newest(_entries(), subject, place), subject=UUID, place=UUID)
OF_OPEN = Prepared(
    lambda subject, place: _newest(_entries().filter(internal=False), subject, place), subject=UUID, place=UUID
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a history, in the reader's language."""

    id: UUID
    at: datetime
    by: Membership
    kind: str
    text: str
    facts: dict[str, object]


def history_of(actor: Actor, subject_id: UUID) -> "QuerySet[Entry]":
    """What happened to one thing. The caller has made sure that the actor may see the thing."""
    return _visible(actor).filter(subject_id=subject_id)


def newest_of(actor: Actor, subject_id: UUID, place_id: UUID) -> list[Entry]:
    """The newest 200 entries about one thing in one engagement. The caller has made sure that the actor may see it."""
    return asks_newest(actor).rows(subject=subject_id, place=place_id)


def asks_newest(actor: Actor) -> Prepared[Entry]:
    """What `newest_of` asks for this reader, with `subject` and `place`."""
    return OF_ALL if actor.runs_the_workspace else OF_OPEN


def history_within(actor: Actor, place_id: UUID) -> "QuerySet[Entry]":
    """What happened in a whole engagement."""
    return _visible(actor).filter(within_id=place_id)


def _visible(actor: Actor) -> "QuerySet[Entry]":
    return _entries() if actor.runs_the_workspace else _entries().filter(internal=False)


def _entries() -> "QuerySet[Entry]":
    return Entry.objects.select_related("by__user").order_by("-id")


def _newest(entries: "QuerySet[Entry]", subject: UUID, place: UUID) -> "QuerySet[Entry]":
    return entries.filter(subject_id=subject, within_id=place)[:NEWEST]


def lines(entries: "QuerySet[Entry] | list[Entry]") -> list[Line]:
    """Entries as sentences; newest first, as they come."""
    found = list(entries)
    said = sentences(found)
    return [Line(e.id, e.happened_at, e.by, e.kind, text, e.facts) for e, text in zip(found, said, strict=True)]


def sentence(entry: Entry) -> str:
    """What happened, said in the language that is active now."""
    return sentences([entry])[0]


def sentences(entries: Sequence[Entry]) -> list[str]:
    """The same for many. Words that can be taken back are read where they are, a query for all of one kind."""
    now: dict[UUID, dict[str, str]] = {}
    apart: dict[type[Happening], list[Entry]] = defaultdict(list)
    for entry in entries:
        source = next(kind for kind in KINDS[entry.kind].__mro__ if "words_now" in vars(kind))
        if source is not Happening:
            apart[source].append(entry)
    for kind, those in apart.items():
        now |= kind.words_now(those)
    return [_said(entry, now.get(entry.pk, {})) for entry in entries]


def _said(entry: Entry, now: dict[str, str]) -> str:
    words = {"who": entry.by.user.first_name, **entry.facts.get("words", {}), **now}
    return str(KINDS[entry.kind].sentence) % words
