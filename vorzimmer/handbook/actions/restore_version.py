"""Take an older version again."""

from vorzimmer.handbook import writing
from vorzimmer.handbook.entries import PageChanged
from vorzimmer.handbook.models import Page, PageVersion
from vorzimmer.handbook.rules import pages
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=pages.change)
def restore_version(*, actor: Actor, page: Page, number: int) -> PageChanged:
    """What the page said then, as a new version. DoesNotExist for a number that never was."""
    old = PageVersion.objects.get(page=page, number=number)
    writing.go_on(actor, page, {"title": old.title, "body": old.body, "steps": old.steps}, restored=number)
    return PageChanged(page=page, version=page.version)
