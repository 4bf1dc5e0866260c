"""Who may ask for approval, decide, withdraw. A rule answers None (yes), or the reason why not, in words."""

from datetime import datetime, timedelta
from uuid import UUID

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from vorzimmer.agreements.models import Approval
from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor, Door
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.rules import flow

Reason = str | Promise | None

NO_AGREEMENT = _("There is no signed agreement yet that could be changed.")
REMINDS = timedelta(hours=24)
"""So long before what was announced happens, the client is reminded once."""


def engagement_of(about: Task | Engagement) -> Engagement:
    """Where it happens."""
    return about.engagement if isinstance(about, Task) else about


def ask_approval(actor: Actor, about: Task | Engagement) -> Reason:
    """The assistant who has the task; about the engagement as a whole anybody on that side."""
    if isinstance(about, Task):
        if about.is_draft or about.is_closed:
            return _("Nothing is done in the client’s name on a task that is not under way.")
        return flow.has_it(actor, about)
    if not about.is_open:
        return _("This engagement is paused or has ended.")
    return None if about.team.side_of(actor) == "assistant" else flow.ASSISTANTS_ONLY


def decide(actor: Actor, approval: Approval) -> Reason:
    """A contact who decides, while it is open. Whoever comes second reads what was decided."""
    if reason := settled(approval):
        return reason
    if not approval.place_engagement.team.may_decide(actor):
        return _("Only contacts who decide spend the client’s money and approve what is done in their name.")
    return None


def decides(member_id: UUID, approval: Approval) -> bool:
    """Whether this membership is a contact who decides here: who gets the buttons in a mail."""
    return any(member.pk == member_id for member in approval.place_engagement.team.deciding)


def withdraw_approval(actor: Actor, approval: Approval) -> Reason:
    """Anybody on the side that asked, while nobody has decided."""
    if reason := settled(approval):
        return reason
    if approval.place_engagement.team.side_of(actor) != "assistant":
        return flow.ASSISTANTS_ONLY
    return None


def lapse(actor: Actor, approval: Approval) -> Reason:
    """The clock, in the name of whoever asked, when the moment has come and something was announced for it."""
    if actor.door != Door.SCHEDULE or actor.id != approval.asked_by_id:
        return _("What was announced takes effect by itself.")
    if reason := settled(approval):
        return reason
    if approval.if_silent == Approval.IfSilent.NOTHING or not approval.is_due(clock.now()):
        return _("It is not time yet.")
    return None


def remind(actor: Actor, approval: Approval) -> Reason:
    """The clock, once, a day before the moment."""
    if actor.door != Door.SCHEDULE or actor.id != approval.asked_by_id:
        return _("What was announced takes effect by itself.")
    if reason := settled(approval):
        return reason
    if approval.reminded_at is not None or not approval.is_due(clock.now() + REMINDS):
        return _("It is not time yet.")
    return None


def propose_from_now_on(actor: Actor, approval: Approval) -> Reason:
    """A contact who decides, about a request that was approved or is being decided, in an engagement that agreed."""
    if not approval.place_engagement.team.may_decide(actor):
        return _("Only contacts who decide spend the client’s money and approve what is done in their name.")
    if not (approval.is_open or approval.allows):
        return _("This request was not approved.")
    if approval.version_id is None:
        return NO_AGREEMENT
    return None


def silence(if_silent: str, wanted_by: datetime | None, *, stops: bool) -> Reason:
    """What may be announced: it needs its moment, and never replaces an approval that the agreement wants."""
    if if_silent not in Approval.IfSilent.values:
        return _("Say what happens without an answer.")
    if if_silent != Approval.IfSilent.NOTHING and wanted_by is None:
        return _("Say by when you need the answer; until then nothing happens by itself.")
    if wanted_by is not None and wanted_by <= clock.now():
        return _("By when you need the answer has to be in the future.")
    if if_silent == Approval.IfSilent.DO and stops:
        return _("The agreement wants an approval for this, and silence is none. Choose to wait or to leave it.")
    return None


def settled(approval: Approval) -> Reason:
    """What has been decided already."""
    if approval.is_open:
        return None
    if approval.decided_by is None or approval.by_silence or approval.state == Approval.State.LAPSED:
        return _("Nobody answered in time; what was announced holds.")
    who = approval.decided_by.user.first_name
    said = {
        Approval.State.REFUSED: _("{who} has refused this already."),
        Approval.State.WITHDRAWN: _("{who} no longer asks for it."),
    }
    return format_lazy(said.get(Approval.State(approval.state), _("{who} has approved this already.")), who=who)
