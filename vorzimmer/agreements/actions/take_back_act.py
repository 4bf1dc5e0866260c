"""Take back an entry about something that was not done."""

from vorzimmer.agreements.entries.deeds import ActTakenBack
from vorzimmer.agreements.models import Deed
from vorzimmer.agreements.rules import deeds as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.take_back_act)
def take_back_act(*, actor: Actor, deed: Deed) -> ActTakenBack:
    """A slip of the hand: the entry goes, its amount counts no longer, an approval that it used is free again."""
    task, what = deed.task, deed.what
    deed.delete()
    return ActTakenBack(task=task, what=what)
