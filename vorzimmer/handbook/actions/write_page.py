"""Write a new page."""

from vorzimmer.engagements.models import Engagement
from vorzimmer.files.models import StoredFile
from vorzimmer.handbook import writing
from vorzimmer.handbook.entries import PageWritten
from vorzimmer.handbook.models import Page, WishedStep
from vorzimmer.handbook.rules import pages
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=pages.write, lock=False)
def write_page(
    *,
    actor: Actor,
    engagement: Engagement,
    title: str,
    body: str = "",
    kind: str = Page.Kind.PAGE,
    steps: tuple[WishedStep, ...] = (),
    parent: Page | None = None,
    note: str = "",
    files: tuple[StoredFile, ...] = (),
) -> PageWritten:
    """A page at the end of its section; `body` is Markdown. NotAllowed without a title, or in no place of this handbook.

    Pictures among the files that the text does not place come to its end.
    """
    content = {"title": title, "body": body, "kind": kind, "steps": list(steps) if kind == Page.Kind.PROCEDURE else []}
    return PageWritten(page=writing.begin(actor, engagement, content, parent=parent, note=note, files=files))
