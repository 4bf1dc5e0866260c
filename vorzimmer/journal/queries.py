"""Reading the record. Who may see the object may see its history; internal entries are for those who run the place."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from vorzimmer.journal.happenings import KINDS
from vorzimmer.journal.models import Entry
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership


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


def history_within(actor: Actor, place_id: UUID) -> "QuerySet[Entry]":
    """What happened in a whole engagement."""
    return _visible(actor).filter(within_id=place_id)


def _visible(actor: Actor) -> "QuerySet[Entry]":
    entries = Entry.objects.select_related("by__user").order_by("-id")
    return entries if actor.runs_the_workspace else entries.filter(internal=False)


def lines(entries: "QuerySet[Entry] | list[Entry]") -> list[Line]:
    """Entries as sentences; newest first, as they come."""
    return [Line(e.id, e.happened_at, e.by, e.kind, sentence(e), e.facts) for e in entries]


def sentence(entry: Entry) -> str:
    """What happened, said in the language that is active now."""
    words = {"who": entry.by.user.first_name, **entry.facts.get("words", {})}
    return str(KINDS[entry.kind].sentence) % words
