"""Take a page out of the archive."""

from vorzimmer.handbook.entries import PageRestored
from vorzimmer.handbook.models import Page
from vorzimmer.handbook.rules import pages
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=pages.restore)
def restore_page(*, actor: Actor, page: Page) -> PageRestored:
    """Back where it was; into the first level if the page above it is archived."""
    page.archive(None)
    if page.parent is not None and page.parent.archived_at is not None:
        page.put(None, page.position)
    return PageRestored(page=page)
