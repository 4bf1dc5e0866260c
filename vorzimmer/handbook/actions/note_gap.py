"""Say what was missing on a page."""

from django.utils.translation import gettext as _

from vorzimmer.handbook.entries import GapNoted
from vorzimmer.handbook.models import Page, Remark
from vorzimmer.handbook.rules import pages
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor


@action(may=pages.change, lock=False)
def note_gap(*, actor: Actor, page: Page, text: str) -> GapNoted:
    """It did not help, because this was missing: the other side is asked to add it. NotAllowed without words."""
    if not text.strip():
        raise NotAllowed(_("Say what was missing, so that it can be added."))
    remark = Remark(page=page, kind=Remark.Kind.GAP, text=text.strip(), version=page.version, by=actor.membership)
    remark.save()
    return GapNoted(page=page, remark=remark)
