"""Write a line in the notes."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.talks import composing
from vorzimmer.talks.entries import LineAdded
from vorzimmer.talks.models import NoteLine, Talk
from vorzimmer.talks.models.talk import Part
from vorzimmer.talks.rules import holding as rules
from vorzimmer.tasks.texts import must_say


@action(may=rules.write)
def add_line(*, actor: Actor, talk: Talk, part: str, text: str) -> LineAdded:
    """Below the others; two who write at once write two lines. After the talk it is a correction of the minutes.

    NotAllowed without words, and once both have answered the minutes. ValueError for a part that does not exist.
    """
    must_say(text)
    line = NoteLine.objects.create(talk=talk, part=Part(part), text=text.strip()[:2000], by=actor.membership)
    composing.recompose(actor, talk)
    return LineAdded(talk=talk, note_line=line)
