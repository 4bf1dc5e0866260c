"""Say that a page helped."""

from vorzimmer.handbook.entries import PageHelped
from vorzimmer.handbook.models import Page, Remark
from vorzimmer.handbook.rules import pages
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=pages.change)
def say_helped(*, actor: Actor, page: Page) -> PageHelped:
    """Once for each version and person; said again it stays as it is."""
    said = {"page": page, "kind": Remark.Kind.HELPED, "version": page.version, "by": actor.membership}
    remark = Remark.objects.filter(**said).first()
    if remark is None:
        remark = Remark(**said)
        remark.save()
    return PageHelped(page=page, remark=remark)
