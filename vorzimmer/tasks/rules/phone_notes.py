"""Who may write down a call, and who confirms it. A rule answers None, or the reason why not."""

from typing import cast

from django.utils.functional import Promise
from django.utils.translation import gettext as now_
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.team import Side
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.tasks.models import PhoneNote, Task

Reason = str | Promise | None


def note(actor: Actor, task: Task) -> Reason:
    """Either side, once the task has been handed over; also afterwards, for the record."""
    if task.engagement.team.side_of(actor) is None:
        return _("Only the client and the assistants of this engagement write down their calls.")
    if task.is_draft:
        return _("The task has not been handed over yet. Write it into the briefing.")
    return None


def partner(task: Task, side: str, spoke_with: Membership | None) -> Reason:
    """Whoever was on the telephone belongs to the other side."""
    if spoke_with is not None and spoke_with.pk not in task.engagement.team.ids(cast(Side, side)):
        return _("This person does not belong to the other side.")
    return None


def decide(actor: Actor, noted: PhoneNote) -> Reason:
    """The side that did not write it, once."""
    if noted.task.engagement.team.side_of(actor) != noted.to_side:
        return _("The other side confirms this note.")
    if noted.state == PhoneNote.State.OPEN or noted.decided_by is None:
        return None
    who = {"who": noted.decided_by.user.first_name}
    if noted.state == PhoneNote.State.CONFIRMED:
        return now_("%(who)s has already confirmed this.") % who
    return now_("%(who)s has already said how it was.") % who
