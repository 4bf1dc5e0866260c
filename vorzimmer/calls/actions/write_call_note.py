"""Write down what a call was about."""

from datetime import timedelta
from typing import Unpack

from django.utils.translation import gettext as _

from vorzimmer.calls import rules
from vorzimmer.calls.calling_back import keep_in_step
from vorzimmer.calls.entries import CallNoteWritten
from vorzimmer.calls.models import Call, CallNote
from vorzimmer.calls.notes import Outside
from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership


@action(may=rules.write, lock=False)
def write_call_note(
    *,
    actor: Actor,
    engagement: Engagement,
    text: str = "",
    call: Call | None = None,
    spoke_with: Membership | None = None,
    minutes: int = 0,
    **outside: Unpack[Outside],
) -> CallNoteWritten:
    """Of a call here (`call`), of one by telephone with somebody of the engagement (`spoke_with`, `minutes`), or with
    somebody outside (`name`, `company`, `number`).

    With `back_by` it comes back to the one for whom the call was. NotAllowed for a call of others, and when it does
    not say with whom.
    """
    if call is not None and actor.id not in (call.caller_id, call.callee_id):
        raise NotAllowed(_("This is a call of two other people."))
    if call is None and spoke_with is not None:
        call = _telephoned(actor, engagement, spoke_with, minutes)
    if call is None and not any(outside.get(key) for key in ("name", "company", "number")):
        raise NotAllowed(_("With whom was it? A name, a firm or a number."))
    note = CallNote.objects.create(engagement=engagement, call=call, text=text, written_by=actor.membership, **outside)
    if note.status == CallNote.Status.DONE:
        note.finish(actor.membership)
    keep_in_step(note)
    return CallNoteWritten(note=note)


def _telephoned(actor: Actor, engagement: Engagement, partner: Membership, minutes: int) -> Call:
    """A call that took place outside of this house."""
    if partner.pk not in {member.pk for member in rules.people_to_call(actor, engagement)}:
        raise NotAllowed(_("This person does not belong to the engagement."))
    team, now = engagement.team, clock.now()
    began = now - timedelta(minutes=max(0, minutes))
    return Call.objects.create(
        engagement=engagement, caller=actor.membership, callee=partner, kind=Call.Kind.PHONE, state=Call.State.ENDED,
        private={team.side_of(actor), team.side_of(Actor(partner))} != {"client", "assistant"},
        rang_at=began, answered_at=began, ended_at=now,
    )  # fmt: skip
