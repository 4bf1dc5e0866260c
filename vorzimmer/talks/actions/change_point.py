"""Say a point of the agenda in other words."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.talks.entries import PointChanged
from vorzimmer.talks.models import AgendaPoint
from vorzimmer.talks.models.talk import Part
from vorzimmer.talks.rules import holding as rules
from vorzimmer.tasks.texts import must_say


@action(may=rules.change_point)
def change_point(*, actor: Actor, point: AgendaPoint, text: str, part: str = "") -> PointChanged:
    """By whoever wrote it; `part` puts it into another part. NotAllowed without words."""
    must_say(text)
    point.change(text=text.strip()[:500], part=Part(part) if part else point.part, version=point.version + 1)
    return PointChanged(talk=point.talk, point=point)
