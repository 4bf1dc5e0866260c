"""Go on with another part of the talk."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.talks.entries import PartEntered
from vorzimmer.talks.models import Talk
from vorzimmer.talks.models.talk import Part
from vorzimmer.talks.rules import holding as rules


@action(may=rules.go_on)
def enter_part(*, actor: Actor, talk: Talk, part: str) -> PartEntered:
    """The time of the part before it is kept; back and forth as it comes. ValueError for one that does not exist."""
    if talk.part != Part(part):
        talk.enter_part(part)
        talk.change(part=talk.part, part_since=talk.part_since, spent=talk.spent)
    return PartEntered(talk=talk, part=part)
