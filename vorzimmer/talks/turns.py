"""Whose turn it is with a talk that lies ahead."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from vorzimmer.foundation import moments
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.talks.models import AgendaPoint, Talk


@dataclass(frozen=True, slots=True)
class TalkTurn:
    """Mine, theirs or nobody's; `name` of the other, `words` instead of the usual sentence."""

    whose: str
    name: str = ""
    words: str = ""


def is_early(talk: Talk) -> bool:
    """The talk is planned for a later day: it is prepared, and hardly begun."""
    return not talk.is_running and moments.local(talk.starts_at).date() > moments.today()


def talk_turn(actor: Actor, talk: Talk, points: Iterable[AgendaPoint], other: Membership | None) -> TalkTurn | None:
    """Each puts a point on the agenda in the days before; none when the talk goes on, is over or left out."""
    if not talk.is_open or talk.is_running:
        return None
    if moments.today() < talk.prepare_from:
        day = moments.near_day(talk.prepare_from)
        return TalkTurn("nobody", words=_("to be prepared from %(day)s on") % {"day": day})
    said = {point.added_by_id for point in points if point.carried_from_id is None}
    if actor.id not in said:
        return TalkTurn("mine", words=_("Your turn: put a point on the agenda"))
    if other and other.pk not in said:
        return TalkTurn("theirs", other.user.first_name)
    return TalkTurn("nobody", words=_("prepared by both"))
