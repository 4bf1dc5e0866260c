"""Write down what somebody missed."""

from django.utils.translation import gettext as _

from vorzimmer.handbook import taking_in
from vorzimmer.handbook.entries import GapFilled
from vorzimmer.handbook.models import Remark
from vorzimmer.handbook.rules import pages
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor


@action(may=pages.fill)
def fill_gap(*, actor: Actor, remark: Remark, text: str) -> GapFilled:
    """`text` (Markdown) at the end of the page, and the gap is settled; whoever missed it is told. NotAllowed without words."""
    if not text.strip():
        raise NotAllowed(_("Say what belongs there."))
    page = taking_in.take_in(actor, remark.page.engagement, remark.page, "", text)
    remark.settle(actor.membership)
    return GapFilled(page=page, version=page.version, remark=remark)
