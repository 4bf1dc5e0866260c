"""Take a line out of the notes."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.talks import composing
from vorzimmer.talks.entries import LineRemoved
from vorzimmer.talks.models import NoteLine
from vorzimmer.talks.rules import holding as rules
from vorzimmer.talks.stale import Stale


@action(may=rules.write_line)
def remove_line(*, actor: Actor, note_line: NoteLine, seen_version: int) -> LineRemoved:
    """By either of the two. Raises `Stale`, and removes nothing, if the other has changed it since it was seen."""
    if seen_version < note_line.version:
        raise Stale(note_line)
    talk, part = note_line.talk, note_line.part
    note_line.delete()
    composing.recompose(actor, talk)
    return LineRemoved(talk=talk, part=part)
