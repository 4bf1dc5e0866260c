"""Say something about a page."""

from django.utils.translation import gettext as _

from vorzimmer.handbook.entries import PageCommented
from vorzimmer.handbook.models import Page, Remark
from vorzimmer.handbook.rules import pages
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor


@action(may=pages.change, lock=False)
def comment_page(*, actor: Actor, page: Page, text: str) -> PageCommented:
    """A comment or a question; the other side is told. NotAllowed without words."""
    if not text.strip():
        raise NotAllowed(_("A comment needs words."))
    remark = Remark(page=page, text=text.strip(), version=page.version, by=actor.membership)
    remark.save()
    return PageCommented(page=page, remark=remark)
