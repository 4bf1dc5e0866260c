"""Change a line of the notes."""

from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.talks import composing
from vorzimmer.talks.entries import LineChanged
from vorzimmer.talks.models import NoteLine
from vorzimmer.talks.rules import holding as rules
from vorzimmer.talks.stale import Stale
from vorzimmer.tasks.texts import must_say


@action(may=rules.write_line)
def change_line(*, actor: Actor, note_line: NoteLine, seen_version: int, text: str) -> LineChanged:
    """By either of the two. Raises `Stale`, and writes nothing, if the other has changed it since it was seen.

    NotAllowed without words, and once both have answered the minutes.
    """
    must_say(text)
    if seen_version < note_line.version:
        raise Stale(note_line)
    note_line.change(
        text=text.strip()[:2000], version=note_line.version + 1, changed_by=actor.membership, changed_at=clock.now()
    )
    composing.recompose(actor, note_line.talk)
    return LineChanged(talk=note_line.talk, note_line=note_line)
