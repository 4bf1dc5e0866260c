"""Put a page away."""

from vorzimmer.handbook.entries import PageArchived
from vorzimmer.handbook.models import Page
from vorzimmer.handbook.rules import pages
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=pages.archive)
def archive_page(*, actor: Actor, page: Page) -> PageArchived:
    """Out of the table of contents, with everything that belongs to it; nothing is deleted."""
    page.archive(actor.membership)
    return PageArchived(page=page)
