"""Put a point on the agenda."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.talks.entries import PointAdded
from vorzimmer.talks.models import AgendaPoint, Talk
from vorzimmer.talks.models.talk import Part
from vorzimmer.talks.rules import holding as rules
from vorzimmer.tasks.texts import must_say


@action(may=rules.prepare, lock=False)
def add_point(*, actor: Actor, talk: Talk, part: str, text: str, about: str = "") -> PointAdded:
    """At the end of its part; the other sees it at once. `about`: what of the work suggested it.

    NotAllowed without words. ValueError for a part that does not exist.
    """
    must_say(text)
    last = AgendaPoint.objects.filter(talk=talk).order_by("-position").values_list("position", flat=True).first()
    point = AgendaPoint.objects.create(
        talk=talk, part=Part(part), text=text.strip()[:500], about=about[:80], position=(last or 0) + 1,
        added_by=actor.membership,
    )  # fmt: skip
    return PointAdded(talk=talk, point=point)
