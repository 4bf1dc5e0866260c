"""A thing that was found, in words already, so that printing it is cheap."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.urls import reverse
from django.utils.safestring import SafeString

from vorzimmer.foundation import moments
from vorzimmer.people.actor import Actor
from vorzimmer.people.names import first_name
from vorzimmer.search.models import FileText, Thing
from vorzimmer.search.models.thing import ON_PAGE, moment_of
from vorzimmer.search.queries.asked import Asked
from vorzimmer.search.text.shown import Wanted, first_found, marked, snippet
from vorzimmer.tasks.models import Task

COLUMNS = (
    "number", "kind", "subject_id", "engagement_id", "task_id", "place", "title", "text", "has_file", "by_id",
    "by__user__name", "task__title", "task__state", "engagement__client__name", "engagement__title",
)  # fmt: skip
ICONS = {
    "task": "list-checks", "question": "message-circle-question-mark", "delivery": "send", "phone_note": "phone",
    "message": "message-circle", "file": "file-text", "engagement": "handshake", "person": "user-round",
    "page": "book-open", "access": "key", "need": "search", "agreement": "file-text", "approval": "circle-help",
    "appointment": "calendar", "time_search": "calendar-clock", "minutes": "message-circle", "call_note": "phone",
}  # fmt: skip
PAGES = {
    "engagement": "screens:engagement", "person": "engagements:person", "page": "handbook:page",
    "access": "vault:access", "need": "matching:need", "agreement": "agreements:version",
    "approval": "agreements:approval", "question": "tasks:question", "appointment": "calendars:appointment",
    "time_search": "scheduling:search", "minutes": "talks:talk", "call_note": "calls:note",
}  # fmt: skip
"""Kinds that have a page of their own."""
ANY = UUID(int=0)
AROUND = 20
"""Messages that are shown after the one that was found."""
MOST_FILES = 8
"""Files of a page in whose whole text the line is looked for that was found."""


@dataclass(slots=True)
class Hit:
    """`title` and `line` are HTML with the words found in `<mark>`; `facts` says where, who and when."""

    kind: str
    icon: str
    pk: UUID
    url: str
    title: SafeString
    line: SafeString
    facts: list[str]
    at: datetime
    file_url: str = ""
    state: str = ""


class _Addresses:
    """Looked up once for a page of hits."""

    def __init__(self) -> None:
        self.known: dict[str, str] = {}

    def of(self, name: str, key: UUID | str) -> str:
        if name not in self.known:
            self.known[name] = reverse(name, settings.WORKSPACE_URLCONF, [ANY])
        return self.known[name].replace(str(ANY), str(key))


def hits_of(actor: Actor, asked: Asked, rows: list[dict[str, Any]]) -> list[Hit]:
    """One query more where files were found by what is written far inside."""
    fits = Wanted(asked.stems, [asked.opens] if asked.opens else [])
    addresses, states = _Addresses(), {key: str(label) for key, label in Task.State.choices}
    _read_on(rows, fits)
    return [_hit(row, fits, addresses, states) for row in rows]


def _hit(row: dict[str, Any], fits: Wanted, addresses: _Addresses, states: dict[str, str]) -> Hit:
    kind, at = row["kind"], moment_of(row["number"])
    own, task = row["title"], row["task__title"] or ""
    title = own or task or row["engagement__client__name"] or ""
    about = task if own and kind in ("question", "file") else ""
    client = "" if kind in ("engagement", "person") else row["engagement__client__name"] or ""
    who = first_name(row["by__user__name"] or "") if kind not in ("engagement", "person") else ""
    when = _when(row, at)
    return Hit(
        kind=kind, icon=ICONS[kind], pk=row["subject_id"], url=_url(row, addresses), title=marked(title, fits),
        line=snippet(row["text"], fits), facts=[fact for fact in (about, client, who, when) if fact], at=at,
        file_url=addresses.of("files:file", row["place"].partition(" ")[0]) if kind == "file" else "",
        state=states.get(row["task__state"], "") if kind == "task" else "",
    )  # fmt: skip


def _when(row: dict[str, Any], at: datetime) -> str:
    """When it came into being; of an appointment when it takes place, unless it repeats."""
    if row["kind"] in ("engagement", "person"):
        return ""
    if row["kind"] == Thing.Kind.APPOINTMENT:
        return moments.near(datetime.fromisoformat(row["place"])) if row["place"] else ""
    return moments.near(at)


def _url(row: dict[str, Any], addresses: _Addresses) -> str:
    """The page on which it stands; a file is shown where it belongs."""
    kind, task = row["kind"], row["task_id"]
    if kind in PAGES:
        return addresses.of(PAGES[kind], row["subject_id"])
    number = row["place"].rpartition(" ")[2] if kind in ("message", "file") else ""
    if number.startswith(ON_PAGE):
        return addresses.of("handbook:page", UUID(number.removeprefix(ON_PAGE)))
    if number:
        place = addresses.of("conversations:conversation", task or row["engagement_id"])
        anchor = f"#message-{number}-{row['subject_id']}" if kind == "message" else ""
        return f"{place}?before={int(number) + AROUND}{anchor}"
    part = {"delivery": "#deliveries", "phone_note": "#phone_notes", "file": "#brief"}.get(kind, "")
    return addresses.of("screens:task", task) + part


def _read_on(rows: list[dict[str, Any]], fits: Wanted) -> None:
    """Of a file only the beginning is kept with it: where nothing fits there, its whole text is looked through."""
    far = [
        row for row in rows if row["kind"] == Thing.Kind.FILE and first_found(row["title"] + row["text"], fits) is None
    ]
    wanted = {UUID(row["place"].partition(" ")[0]): row for row in far[:MOST_FILES]}
    if not wanted or not fits.wanted:
        return
    for file_id, text in FileText.objects.filter(file_id__in=wanted).values_list("file_id", "text"):
        wanted[file_id]["text"] = text


def kind_words() -> dict[str, str]:
    """The kinds as headings, in the order in which they are offered."""
    return {key: str(label) for key, label in Thing.Kind.choices}
