"""Who may look for a time, offer, take, decline. None means yes; otherwise the reason, in words."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor, Door
from vorzimmer.scheduling.door import host_of
from vorzimmer.scheduling.models import Participant, Slot, TimeSearch

Reason = str | Promise | None

MOST_TIMES = 10
"""Times that one search offers and holds at once: what is held is free for nobody else."""
MOST_MOVES = 2
"""From here on the page hints: whoever moves again rather gets a call (practice of executive assistants)."""
OVER = _("This has been settled already.")
DEAD = _("This link no longer works.")
SAY = _("Please say which times suit you.")
NOBODY_TO_REMIND = _("Nobody’s answer is missing, or they were reminded less than a day ago.")
BY_ITSELF = _("This happens by itself when its moment has come.")


def begin(actor: Actor, engagement: Engagement) -> Reason:
    """Both sides of an engagement."""
    if not engagement.is_open:
        return _("This engagement is paused or has ended.")
    return None if arranges(actor, engagement) else _("The two sides of an engagement arrange its appointments.")


def arranges(actor: Actor, engagement: Engagement) -> bool:
    """Who can arrange something here: whoever writes in its calendar."""
    return engagement.team.side_of(actor) is not None


def arrange(actor: Actor, search: TimeSearch) -> Reason:
    """Whoever may begin, while it is not settled."""
    return OVER if not search.is_live else begin(actor, search.engagement)


def offer(actor: Actor, search: TimeSearch) -> Reason:
    """Times are offered at the beginning, again after an answer, and when one that stood is to be moved."""
    if search.state == TimeSearch.State.APPROVING:
        return _("A time has been taken; the client is being asked whether it may be confirmed.")
    return arrange(actor, search)


def times(search: TimeSearch, starts: Sequence[datetime], there: int = 0) -> Reason:
    """What is offered: at least one, not too many, none that has passed."""
    if not starts:
        return _("Choose at least one time.")
    if len(set(starts)) + there > MOST_TIMES:
        return _("At most ten times at once: what is held is free for nobody else.")
    if min(starts) <= clock.now():
        return _("A time that has passed cannot be offered.")
    if max(starts) > clock.now() + timedelta(days=400):
        return _("That is too far ahead.")
    return None


def choose(actor: Actor, search: TimeSearch) -> Reason:
    """Who arranges decides for a time, also before anybody was asked: then it is a direct appointment."""
    return offer(actor, search)


def takes_part(actor: Actor, search: TimeSearch) -> Reason:
    """Whoever was asked, as long as answers are wanted; somebody outside comes in by their own link."""
    if not search.is_live:
        return OVER
    if search.state == TimeSearch.State.DRAFT:
        return _("Nobody has been asked yet.")
    if actor.door == Door.OUTSIDE or arranges(actor, search.engagement):
        return None
    asked = search.participants.filter(membership=actor.membership).exists()
    return None if asked else _("Somebody else was asked.")


def speaks(actor: Actor, search: TimeSearch, participant: Participant) -> Reason:
    """Everybody for themselves; the link of somebody outside for that person alone."""
    if participant.search_id != search.pk:
        return _("Somebody else was asked.")
    if participant.is_outside:
        return None if actor.door == Door.OUTSIDE and participant.may_come_in() else DEAD
    mine = actor.door != Door.OUTSIDE and participant.membership_id == actor.id
    return None if mine else _("Somebody else was asked.")


def open_slot(search: TimeSearch, slot: Slot) -> Reason:
    """It belongs to this search, is still offered, and has not passed."""
    if slot.search_id != search.pk or not slot.is_open:
        return _("This time is no longer offered. Please choose another one.")
    return None


def negotiates(search: TimeSearch) -> Reason:
    """Only in an offer do the two sides talk about times; in a poll everybody ticks what is there."""
    return _("This is a poll: please say which of the times suit you.") if search.is_poll else None


def taking(search: TimeSearch, slot: Slot, offered_by: str) -> Reason:
    """In an offer one takes what the other side has offered."""
    if reason := negotiates(search) or open_slot(search, slot):
        return reason
    if search.state != TimeSearch.State.OPEN:
        return _("A time has been taken already.")
    return None if slot.round.side == offered_by else _("Wait until the other side has answered.")


def host(actor: Actor, search: TimeSearch) -> Actor:
    """Who acts when the other side takes a time: whoever offered it."""
    return actor if actor.door == Door.OUTSIDE else Actor(host_of(search), Door.OUTSIDE)


def settle(actor: Actor, engagement: Engagement) -> Reason:
    """Who arranges, in whatever way they came in."""
    return begin(actor, engagement)


def agree(actor: Actor, engagement: Engagement) -> Reason:
    """The client's own word: nobody else need be asked."""
    if not engagement.is_open:
        return _("This engagement is paused or has ended.")
    return None if engagement.team.may_decide(actor) else _("Contacts who decide confirm this themselves.")


def move(actor: Actor, search: TimeSearch) -> Reason:
    """A time that stands, until it has begun."""
    if search.state != TimeSearch.State.MADE or search.appointment is None:
        return _("There is no time yet that could be moved.")
    if search.appointment.starts_at <= clock.now():
        return _("This appointment has begun already.")
    return None if actor.door == Door.OUTSIDE else begin(actor, search.engagement)


def cancel(actor: Actor, search: TimeSearch) -> Reason:
    """Until it has begun."""
    if search.state == TimeSearch.State.CANCELLED:
        return OVER
    if search.state == TimeSearch.State.MADE and (reason := move(actor, search)):
        return reason
    if actor.door == Door.OUTSIDE or arranges(actor, search.engagement):
        return None
    return _("The two sides of an engagement arrange its appointments.")


def decline(actor: Actor, search: TimeSearch) -> Reason:
    """Whoever was asked: none of the times, or after all not."""
    return cancel(actor, search) if search.state == TimeSearch.State.MADE else takes_part(actor, search)


def remind(actor: Actor, search: TimeSearch) -> Reason:
    """While answers are missing; the clock does it once by itself."""
    if search.state != TimeSearch.State.OPEN:
        return _("No answers are being waited for.")
    return None if actor.door == Door.SCHEDULE else begin(actor, search.engagement)


def close_answers(actor: Actor, search: TimeSearch) -> Reason:
    """The clock, once the deadline has passed."""
    if actor.door != Door.SCHEDULE:
        return BY_ITSELF
    waits = search.state == TimeSearch.State.OPEN and search.turn == TimeSearch.Turn.THEIRS
    return None if waits and search.answers_are_late else _("It is not time yet.")


def link(actor: Actor, search: TimeSearch) -> Reason:
    """Links are given and taken back by those who arrange."""
    return None if arranges(actor, search.engagement) else _("The two sides of an engagement arrange its appointments.")


def look(actor: Actor, search: TimeSearch) -> Reason:
    """Opening a page, and choosing how times are shown on it, is for whoever has the link."""
    return None if actor.door == Door.OUTSIDE else DEAD
