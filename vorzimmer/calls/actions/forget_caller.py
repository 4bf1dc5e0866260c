"""Forget who a caller from outside was."""

from vorzimmer.calendars.models import FollowUp
from vorzimmer.calls import rules
from vorzimmer.calls.calling_back import KIND
from vorzimmer.calls.entries import CallerForgotten
from vorzimmer.calls.models import CallNote
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.forget)
def forget_caller(*, actor: Actor, note: CallNote) -> CallerForgotten:
    """Name, firm and number are erased, here and where the note came back; what it was about stays. The clock does it."""
    note.forget()
    for follow_up in FollowUp.objects.filter(kind=KIND, thing=note.pk):
        follow_up.call(note.who)
    return CallerForgotten(note=note)
