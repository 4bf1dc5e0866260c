"""Who says how often and when the two sit down together."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor, Door
from vorzimmer.talks.models import Talk, TalkSeries

Reason = str | Promise | None
TWO = _("A feedback talk is between the client and whoever leads the work.")
NOT_ANY_MORE = _("This talk is over.")


def side_in(actor: Actor, talk: Talk) -> str:
    """On which side the person sits in this talk; empty for everybody else, a backup and a successor included."""
    side = talk.engagement.team.side_of(actor)
    if side == "assistant" and actor.id != talk.assistant_id:
        return ""
    return side or ""


def takes_part(actor: Actor, talk: Talk) -> bool:
    """The client's contacts, and the assistant whose talk it is."""
    return bool(side_in(actor, talk))


def arrange(actor: Actor, engagement: Engagement) -> Reason:
    """Contacts and the lead, while the engagement goes on."""
    lead = engagement.team.lead
    is_lead = lead is not None and lead.pk == actor.id
    if not is_lead and engagement.team.side_of(actor) != "client":
        return TWO
    if lead is None:
        return _("Nobody leads this engagement at the moment.")
    return _("This engagement has ended.") if engagement.stage == Engagement.Stage.ENDED else None


def change_series(actor: Actor, talk_series: TalkSeries) -> Reason:
    """Whoever arranges talks."""
    return arrange(actor, talk_series.engagement)


def pause(actor: Actor, talk_series: TalkSeries) -> Reason:
    """Whoever arranges talks, once."""
    return _("The series rests already.") if talk_series.is_paused else change_series(actor, talk_series)


def resume(actor: Actor, talk_series: TalkSeries) -> Reason:
    """Whoever arranges talks, if it rests."""
    return change_series(actor, talk_series) if talk_series.is_paused else _("The series goes on already.")


def show(actor: Actor, talk_series: TalkSeries) -> Reason:
    """One for each side: a contact who decides, and the lead."""
    team = talk_series.engagement.team
    if team.side_of(actor) == "client" and not team.may_decide(actor):
        return _("A contact who decides agrees to this.")
    return arrange(actor, talk_series.engagement)


def move(actor: Actor, talk: Talk) -> Reason:
    """Either of the two, before it begins; the clock when the calendar says so."""
    if talk.state != Talk.State.PLANNED:
        return _("This talk is going on.") if talk.is_running else NOT_ANY_MORE
    return None if takes_part(actor, talk) or actor.door == Door.SCHEDULE else TWO


def skip(actor: Actor, talk: Talk) -> Reason:
    """Either of the two, before it begins; nobody asks why."""
    return move(actor, talk)


def restore(actor: Actor, talk: Talk) -> Reason:
    """Either of the two, until it would have begun; the clock when the calendar says so."""
    if talk.state != Talk.State.SKIPPED:
        return _("This talk was not left out.")
    if talk.starts_at <= clock.now():
        return _("This moment has passed.")
    return None if takes_part(actor, talk) or actor.door == Door.SCHEDULE else TWO


def hand_on(actor: Actor, talk: Talk) -> Reason:
    """The house, when somebody else leads from now on."""
    if actor.door != Door.SCHEDULE:
        return _("The house does this when somebody else leads.")
    return move(actor, talk)
