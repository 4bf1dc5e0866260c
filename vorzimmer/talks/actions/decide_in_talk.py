"""Write down what was decided: who does it by when, and what it becomes."""

from datetime import date

from django.utils.translation import gettext as _

from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.talks import becoming, composing
from vorzimmer.talks.entries import TalkDecided
from vorzimmer.talks.models import AgendaPoint, Talk, TalkOutcome
from vorzimmer.talks.rules import holding as rules
from vorzimmer.tasks.texts import must_say


@action(may=rules.write)
def decide_in_talk(
    *,
    actor: Actor,
    talk: Talk,
    text: str,
    who: Membership,
    by_when: date,
    kind: str = TalkOutcome.Kind.AGREED,
    point: AgendaPoint | None = None,
    minutes: int | None = None,
) -> TalkDecided:
    """A task is made, a page of the handbook written, or a change of the agreement proposed; the link is kept.

    `minutes` a week is what a proposal to change the agreement asks for. NotAllowed without words, for somebody who
    does not take part, and where what it becomes is refused. ValueError for a kind that does not exist.
    """
    must_say(text)
    team = talk.engagement.team
    if who.pk not in {talk.assistant_id, *team.ids("client")}:
        raise NotAllowed(_("Decide who of the two of you does it."))
    outcome = TalkOutcome(
        talk=talk, kind=TalkOutcome.Kind(kind), text=text.strip()[:500], who=who, by_when=by_when,
        decided_by=actor.membership, point=point if point is not None and point.talk_id == talk.pk else None,
    )  # fmt: skip
    becoming.become(actor, outcome, minutes)
    outcome.save()
    composing.recompose(actor, talk)
    return TalkDecided(talk=talk, outcome=outcome)
