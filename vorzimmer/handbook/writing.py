"""Saying something in the handbook: the page, its version, its files, and that whoever wrote it has read it."""

import re
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID, uuid4

from django.db.models import Max
from django.utils.translation import gettext as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.files.models import StoredFile
from vorzimmer.foundation import clock
from vorzimmer.handbook.models import Page, PageFile, PageRead, PageVersion, ProcedureStep
from vorzimmer.handbook.models.page import LONGEST
from vorzimmer.handbook.models.procedure import When
from vorzimmer.handbook.rules import pages as rules
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership

MOST_STEPS = 50
MOST_DAYS = 365
SHOWN_FILE = re.compile(r"\(files/([0-9a-f-]{36})\)")


class Stale(Exception):
    """The form shows a page as it no longer is: `page` is how it is now. Nothing was written."""

    def __init__(self, page: Page) -> None:
        super().__init__(f"{page.pk} is at version {page.version}")
        self.page = page


class Unchanged(NotAllowed):
    """The page says exactly this already."""


def begin(
    actor: Actor, engagement: Engagement, content: dict[str, Any], *, parent: Page | None = None, note: str = "",
    files: Sequence[StoredFile] = (),
) -> Page:  # fmt: skip
    """A new page at the end of its section. NotAllowed when the parent is no place for it. For actions only."""
    if reason := rules.place(None, parent, engagement):
        raise NotAllowed(reason)
    last: int | None = Page.objects.filter(engagement=engagement, parent=parent).aggregate(last=Max("position"))["last"]
    page = Page(
        engagement=engagement, parent=parent, position=0 if last is None else last + 1, **tidy(content),
        created_by=actor.membership, changed_by=actor.membership,
    )  # fmt: skip
    page.body = with_pictures(page.body, files)
    page.save()
    _keep(actor, page, note, files)
    return page


def go_on(
    actor: Actor, page: Page, content: dict[str, Any], *, note: str = "", files: Sequence[StoredFile] = (),
    restored: int | None = None,
) -> Page:  # fmt: skip
    """The page says something else. Unchanged when it says the same already. For actions only."""
    said = tidy(content)
    if "body" in said:
        said["body"] = with_pictures(said["body"], files)
    if not files and all(getattr(page, name) == value for name, value in said.items()):
        raise Unchanged(_("Nothing has changed."))
    page.say(actor.membership, **said)
    _keep(actor, page, note, files, restored)
    return page


def tidy(content: dict[str, Any]) -> dict[str, Any]:
    """A title in one line, a body without blanks at its ends, steps that can be followed. NotAllowed without a title."""
    said = dict(content)
    if "title" in said:
        said["title"] = " ".join(str(said["title"]).split())[:200]
        if not said["title"]:
            raise NotAllowed(_("A page needs a title."))
    if "body" in said:
        said["body"] = str(said["body"]).replace("\r\n", "\n").strip()
        if len(said["body"]) > LONGEST:
            raise NotAllowed(_("This page is too long. Divide it into several."))
    if "steps" in said:
        said["steps"] = tidy_steps(said["steps"])
    return said


def tidy_steps(steps: Iterable[Any]) -> list[ProcedureStep]:
    """Lines with words, each with a key of its own. NotAllowed for a line that nobody could follow."""
    found: list[ProcedureStep] = []
    keys: set[str] = set()
    for raw in steps:
        text = " ".join(str(raw.get("text", "")).split())[:300]
        if not text:
            continue
        step = _step(raw, text)
        if step["key"] in keys:
            step["key"] = new_key()
        keys.add(step["key"])
        found.append(step)
    if len(found) > MOST_STEPS:
        raise NotAllowed(_("A procedure has at most %(most)s steps. Divide it into two.") % {"most": MOST_STEPS})
    return found


def _step(raw: Any, text: str) -> ProcedureStep:
    days, side, when = raw.get("days"), raw.get("side") or "assistant", raw.get("when") or When.AFTER_START
    if side not in ("client", "assistant") or when not in When.values:
        raise NotAllowed(_("A step belongs to the client or to the assistant."))
    if days is not None and not 0 <= int(days) <= MOST_DAYS:
        raise NotAllowed(_("Days are between 0 and %(most)s.") % {"most": MOST_DAYS})
    return ProcedureStep(
        key=str(raw.get("key") or new_key())[:12], text=text, side=side, days=None if days is None else int(days),
        working=bool(raw.get("working", True)), when=str(when), stop=bool(raw.get("stop")),
        note=str(raw.get("note") or "").strip()[:500],
    )  # fmt: skip


def new_key() -> str:
    """A name for a step that no other step of a page has."""
    return uuid4().hex[:8]


def with_pictures(body: str, files: Sequence[StoredFile]) -> str:
    """New pictures that the text does not place yet come to its end."""
    placed = set(SHOWN_FILE.findall(body))
    new = [file for file in files if file.kind.startswith("image/") and str(file.pk) not in placed]
    lines = [f"![{_alt(file.name)}](files/{file.pk})" for file in new]
    return "\n\n".join([body, *lines] if body else lines)


def mark_read(page: Page, member: Membership) -> None:
    """This person knows the page as it is now. Called where writing is allowed."""
    PageRead.objects.update_or_create(
        page=page, membership=member, defaults={"version": page.version, "read_at": clock.now()}
    )


def _keep(actor: Actor, page: Page, note: str, files: Sequence[StoredFile], restored: int | None = None) -> None:
    PageVersion.of(page, actor.membership, page.changed_at, note.strip()[:300], restored).save()
    there: set[UUID] = set(PageFile.objects.filter(page=page).values_list("file_id", flat=True)) if files else set()
    PageFile.objects.bulk_create(
        [PageFile(page=page, file=file, added_by=actor.membership) for file in files if file.pk not in there]
    )
    mark_read(page, actor.membership)


def _alt(name: str) -> str:
    return re.sub(r"[\[\]]", "", name.rpartition(".")[0] or name)
