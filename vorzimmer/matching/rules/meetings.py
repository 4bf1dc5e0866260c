"""Who arranges a meeting, who chooses the time, who answers in the end."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.matching.models import Meeting, ShortlistEntry, Side
from vorzimmer.people.actor import Actor, Door

type Reason = str | Promise | None
MOST_SLOTS = 6
OVER = _("This meeting is settled.")
NOT_THERE = _("Only the two who get to know each other can do that.")
NOT_YET = _("This comes after the talk.")


def side_of(actor: Actor, meeting: Meeting) -> str:
    """For whom the actor speaks here: `Side`, or empty for those who only look on."""
    team = meeting.need.engagement.team
    if meeting.assistant.pk == actor.id:
        return Side.ASSISTANT
    if team.side_of(actor) == "client":
        return Side.CLIENT
    return Side.AGENCY if team.coordinates(actor) else ""


def propose(actor: Actor, entry: ShortlistEntry) -> Reason:
    """The client and the coordination, with somebody who would like to."""
    team = entry.need.engagement.team
    if not (team.may_decide(actor) or team.coordinates(actor)):
        return _("Only the coordination or a deciding contact can do that.")
    if not entry.need.is_looking:
        return _("Nobody is looked for here any more.")
    if entry.state != entry.State.ACCEPTED:
        return _("First they say whether they would like to.")
    if entry.meetings.filter(state__in=Meeting.OPEN).exists():
        return _("A meeting is arranged already.")
    return None


def offer(actor: Actor, meeting: Meeting) -> Reason:
    """Everybody concerned, until the talk has begun."""
    if not meeting.is_open:
        return OVER
    if meeting.has_begun:
        return _("The talk has begun.")
    return None if side_of(actor, meeting) else NOT_THERE


def choose(actor: Actor, meeting: Meeting) -> Reason:
    """A side that did not offer the times itself."""
    if meeting.state == Meeting.State.PLANNED:
        return _("A time has been chosen already.")
    if not meeting.is_open:
        return OVER
    side = side_of(actor, meeting)
    if side not in (Side.CLIENT, Side.ASSISTANT):
        return NOT_THERE
    if side == meeting.offered_by_side:
        return _("The other side chooses among the times that you offered.")
    return None


def cancel(actor: Actor, meeting: Meeting) -> Reason:
    """Everybody concerned; no reason is asked."""
    if not meeting.is_open:
        return OVER
    return None if side_of(actor, meeting) else NOT_THERE


def score(actor: Actor, meeting: Meeting) -> Reason:
    """Each side once, after the talk."""
    side = side_of(actor, meeting)
    if side not in (Side.CLIENT, Side.ASSISTANT):
        return NOT_THERE
    if not meeting.is_open:
        return OVER
    if not meeting.has_begun:
        return NOT_YET
    if meeting.scorecards.filter(side=side).exists():
        return _("Your side has written its scorecard.")
    return None


def begin_trial(actor: Actor, meeting: Meeting) -> Reason:
    """Who spends the client's money, and the coordination; once, when a time is fixed."""
    team = meeting.need.engagement.team
    if meeting.state != Meeting.State.PLANNED:
        return _("First you arrange when you meet.") if meeting.is_open else OVER
    if meeting.trial_id is not None:
        return _("There is a trial task already.")
    if team.may_decide(actor) or team.coordinates(actor):
        return None
    return _("Only the coordination or a deciding contact can do that.")


def answer(actor: Actor, meeting: Meeting) -> Reason:
    """Each side once, after the talk; for the client a contact who decides."""
    if not meeting.is_open:
        return OVER
    side = side_of(actor, meeting)
    if side not in (Side.CLIENT, Side.ASSISTANT):
        return NOT_THERE
    if side == Side.CLIENT and not meeting.need.engagement.team.may_decide(actor):
        return _("A deciding contact answers this.")
    if not meeting.has_begun:
        return NOT_YET
    if getattr(meeting, f"{side}_answer"):
        return _("Your side has answered.")
    return None


def release(actor: Actor, entry: ShortlistEntry) -> Reason:
    """By itself, when the need is filled, whoever was still on the list."""
    if actor.door != Door.SCHEDULE or entry.need.state != entry.need.State.FILLED:
        return _("This happens by itself when somebody is found.")
    return None if entry.state in entry.STANDING else _("This person is no longer on the list.")
