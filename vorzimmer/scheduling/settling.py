"""A time has been taken: it is made an appointment at once, or the client is asked first."""

from django.utils.translation import gettext as _

from vorzimmer.agreements import actions as agreements
from vorzimmer.agreements.models import Approval
from vorzimmer.agreements.rules import approvals
from vorzimmer.foundation import moments
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.authority import Act, Answer, ask
from vorzimmer.people.actor import Actor
from vorzimmer.scheduling import flow
from vorzimmer.scheduling.models import Round, Slot, TimeSearch

ACT = Act("accept_appointment")


def settle(actor: Actor, search: TimeSearch, slot: Slot) -> bool:
    """Whether it stands now. Otherwise a contact who decides has been asked, and the others know that they wait."""
    from vorzimmer.scheduling.actions.agree_time import agree_time
    from vorzimmer.scheduling.actions.confirm_time import confirm_time

    # The key of the form belongs to the verb that was asked for, not to what follows from it.
    without_key = actor.through(actor.door)
    if search.engagement.team.may_decide(actor):
        agree_time(actor=without_key, engagement=search.engagement, slot=slot)
        return True
    try:
        confirm_time(actor=without_key, engagement=search.engagement, slot=slot)
    except NotAllowed as refused:
        if refused.verdict is None or not refused.verdict.stops:
            raise
        wait_for_client(without_key, search, slot)
        return False
    return True


def wait_for_client(actor: Actor, search: TimeSearch, slot: Slot) -> None:
    """Ask for approval where the agreement knows it; where it does not, the client confirms on the page."""
    search.enter(TimeSearch.State.APPROVING, TimeSearch.Turn.CLIENT, chosen=slot, approval=_asked(actor, search, slot))


def _asked(actor: Actor, search: TimeSearch, slot: Slot) -> Approval | None:
    if approvals.ask_approval(actor, search.engagement):
        return None
    if ask(actor, ACT, search.engagement, {}).answer is Answer.OUTSIDE:
        return None
    what = _("%(title)s, %(when)s") % {"title": search.title, "when": moments.moment(slot.starts_at)}
    approval: Approval = agreements.ask_approval(
        actor=actor, about=search.engagement, act=ACT.name, what=what[:300]
    ).approval
    return approval


def refused(actor: Actor, search: TimeSearch) -> None:
    """The client does not want this time: our turn again, with other times."""
    if search.chosen is not None:
        flow.release(actor, [search.chosen])
    flow.note_round(search, Round.Kind.DECLINED, Round.Side.OURS, actor.membership.name)
    search.enter(TimeSearch.State.OPEN, TimeSearch.Turn.OURS, chosen=None, approval=None)


def drop_approval(actor: Actor, search: TimeSearch) -> None:
    """Nobody need decide any more."""
    approval = search.approval
    if approval is not None and approval.is_open and not approvals.withdraw_approval(actor, approval):
        agreements.withdraw_approval(actor=actor.through(actor.door), approval=approval)
