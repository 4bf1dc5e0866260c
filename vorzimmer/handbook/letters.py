"""Where notifications of this room lead, and what a mail about a gap or a comment says.

A page that was written or changed asks nothing of anybody: it waits for the morning mail, with its sentence.
"""

from django.urls import reverse
from django.utils.translation import gettext as _

from vorzimmer.handbook.entries import GapNoted, PageCommented
from vorzimmer.handbook.rules import pages as rules
from vorzimmer.notifications.letters import Letter, letter_for
from vorzimmer.notifications.links import make_link
from vorzimmer.notifications.models import Group
from vorzimmer.notifications.places import in_group, place
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership

in_group(Group.MESSAGES, "handbook.page_commented", "handbook.remark_settled")
in_group(Group.QUESTIONS, "handbook.gap_noted")
place("handbook.", lambda entry: f"/handbook/{entry.subject_id}/")
place("handbook.procedure_run", lambda entry: f"/tasks/{entry.subject_id}/")
place("handbook.pages_imported", lambda entry: f"/engagements/{entry.subject_id}/handbook/")


@letter_for(GapNoted)
def gap_noted(happened: GapNoted, member: Membership) -> Letter | None:
    """What was missing; answered with one click from the mail. Nothing once it is settled or the page is archived."""
    remark, page = happened.remark, happened.page
    if rules.settle(Actor(member), remark) is not None:
        return None
    names = {"who": remark.by.user.first_name, "page": page.title}
    buttons = [
        (_("Answer"), make_link(member, "handbook.answer_gap", remark.pk)),
        (_("Change the page"), reverse("handbook:change", args=[page.pk])),
    ]
    subject = _("%(who)s misses something in the handbook: %(page)s") % names
    return Letter(subject, remark.text.splitlines(), buttons, str(page.engagement))


@letter_for(PageCommented)
def page_commented(happened: PageCommented, member: Membership) -> Letter | None:
    """The comment itself. Nothing once it is settled."""
    remark, page = happened.remark, happened.page
    if not remark.is_open:
        return None
    names = {"who": remark.by.user.first_name, "page": page.title}
    return Letter(_("Comment by %(who)s: %(page)s") % names, remark.text.splitlines(), [], str(page.engagement))
