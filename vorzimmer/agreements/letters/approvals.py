"""Mails about requests for approval: what, what it costs, by when; yes and no are buttons."""

from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from vorzimmer.agreements.clauses import ACTS
from vorzimmer.agreements.clauses.amounts import money
from vorzimmer.agreements.entries import ActApprovedWithLimit, ApprovalAsked, ApprovalRefused, ApprovalReminded
from vorzimmer.agreements.models import Approval
from vorzimmer.agreements.rules.approvals import decides
from vorzimmer.agreements.words import because_words
from vorzimmer.foundation import moments
from vorzimmer.journal.models import Entry
from vorzimmer.notifications.letters import Button, Letter, letter_for
from vorzimmer.notifications.links import make_link
from vorzimmer.notifications.models import Group
from vorzimmer.notifications.places import in_group, place
from vorzimmer.people.models import Membership

KINDS = ("agreements.approval_", "agreements.approved", "agreements.from_now_on_")
DEEDS = ("agreements.act_", "agreements.marked_as_extra")
MOST_IN_SUBJECT = 60

in_group(Group.QUESTIONS, *KINDS)
in_group(Group.TASKS, *DEEDS)


def where(entry: Entry) -> str:
    """The request itself, with everything that can be answered."""
    return f"/approvals/{entry.facts.get('approval')}/"


for prefix in KINDS:
    place(prefix, where)
for prefix in DEEDS:
    place(prefix, lambda entry: f"/tasks/{entry.subject_id}/#approvals")


@letter_for(ApprovalAsked)
def approval_asked(happened: ApprovalAsked, member: Membership) -> Letter | None:
    """Nothing when it has been decided meanwhile."""
    return _asking(happened.approval, member, _("Approval: %(what)s"), _("Approval by %(when)s: %(what)s"))


@letter_for(ApprovalReminded)
def approval_reminded(happened: ApprovalReminded, member: Membership) -> Letter | None:
    """The same once more, shortly before."""
    return _asking(happened.approval, member, _("Still waiting: %(what)s"), _("Still waiting, by %(when)s: %(what)s"))


@letter_for(ApprovalRefused)
def approval_refused(happened: ApprovalRefused, member: Membership) -> Letter:
    """With the reason, if there is one."""
    approval = happened.approval
    subject = _("Not approved: %(what)s") % {"what": Truncator(approval.what).chars(MOST_IN_SUBJECT)}
    return Letter(subject, [line for line in (approval.what, approval.reason) if line], context=_place(approval))


@letter_for(ActApprovedWithLimit)
def approved_with_limit(happened: ActApprovedWithLimit, member: Membership) -> Letter:
    """Up to how much."""
    approval = happened.approval
    words = {
        "what": Truncator(approval.what).chars(MOST_IN_SUBJECT),
        "most": money(approval.at_most or 0, approval.currency),
    }
    subject = _("Approved up to %(most)s: %(what)s") % words
    return Letter(subject, [line for line in (approval.what, approval.reason) if line], context=_place(approval))


def _asking(approval: Approval, member: Membership, plain: str, timed: str) -> Letter | None:
    if not approval.is_open:
        return None
    words = {"what": Truncator(approval.what).chars(MOST_IN_SUBJECT)}
    subject = plain % words
    if approval.wanted_by:
        subject = timed % (words | {"when": moments.near(approval.wanted_by)})
    return Letter(subject, _lines(approval), _buttons(approval, member), context=_place(approval))


def _lines(approval: Approval) -> list[str]:
    cost = money(approval.amount_cents, approval.currency) if approval.amount_cents is not None else ""
    facts = " · ".join(str(each) for each in (ACTS.get(approval.act, approval.act), cost, approval.person) if each)
    lines = [approval.what, facts]
    when = {"when": moments.near(approval.wanted_by)} if approval.wanted_by else {}
    if approval.if_silent == Approval.IfSilent.DO:
        lines.append(_("Without an answer by %(when)s it is done.") % when)
    elif approval.if_silent == Approval.IfSilent.DROP:
        lines.append(_("Without an answer by %(when)s it is left.") % when)
    else:
        lines.append(_("Nothing happens without an answer."))
    if approval.version is not None:
        lines.append(str(because_words(approval.clause, approval.version.number)))
    return lines


def _buttons(approval: Approval, member: Membership) -> list[Button]:
    if not decides(member.pk, approval):
        return []
    return [
        (_("Approve"), make_link(member, "agreements.approve", approval.pk)),
        (_("With another limit …"), reverse("agreements:approval", args=[approval.pk])),
        (_("Rather not …"), make_link(member, "agreements.refuse", approval.pk)),
    ]


def _place(approval: Approval) -> str:
    task = approval.task
    return f"{task.title} · {approval.place_engagement}" if task else ""
