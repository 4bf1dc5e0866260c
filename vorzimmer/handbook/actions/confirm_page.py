"""Confirm that a page is right."""

from datetime import date

from vorzimmer.handbook import writing
from vorzimmer.handbook.entries import PageConfirmed
from vorzimmer.handbook.models import Page
from vorzimmer.handbook.rules import pages
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=pages.change)
def confirm_page(*, actor: Actor, page: Page, review_on: date | None = None) -> PageConfirmed:
    """Still right, as it is now; to be looked at again on that day. Whoever confirms it has read it."""
    page.confirm(actor.membership, review_on)
    writing.mark_read(page, actor.membership)
    return PageConfirmed(page=page)
