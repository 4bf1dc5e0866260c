"""Change a page."""

from vorzimmer.files.models import StoredFile
from vorzimmer.handbook import writing
from vorzimmer.handbook.entries import PageChanged
from vorzimmer.handbook.models import Page, WishedStep
from vorzimmer.handbook.rules import pages
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=pages.change)
def change_page(
    *,
    actor: Actor,
    page: Page,
    seen_version: int,
    title: str,
    body: str = "",
    steps: tuple[WishedStep, ...] = (),
    note: str = "",
    files: tuple[StoredFile, ...] = (),
) -> PageChanged:
    """Say something else, as a new version. Raises `Stale`, and writes nothing, if there is a newer one than was seen.

    NotAllowed without a title, or when nothing has changed.
    """
    if seen_version < page.version:
        raise writing.Stale(page)
    content = {"title": title, "body": body, **({"steps": list(steps)} if page.is_procedure else {})}
    writing.go_on(actor, page, content, note=note, files=files)
    return PageChanged(page=page, version=page.version)
