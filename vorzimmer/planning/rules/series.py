"""Who may set up a series, change its dates, and let its tasks be made."""

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.people.actor import Actor, Door
from vorzimmer.people.models import Membership
from vorzimmer.planning.models import Series
from vorzimmer.tasks.rules import flow

Reason = str | Promise | None

BY_ITSELF = _("The dates of a series become tasks by themselves.")


def start(actor: Actor, engagement: Engagement) -> Reason:
    """Whoever may delegate there: every date is a task handed over in their name."""
    if reason := flow.write_draft(actor, engagement):
        return reason
    if engagement.team.side_of(actor) == "assistant":
        return _("A series hands tasks over to you. The client or the coordination sets it up.")
    return None


def arrange(actor: Actor, series: Series) -> Reason:
    """The client's side and who coordinates, until it is ended."""
    team = series.engagement.team
    if team.side_of(actor) != "client" and not team.coordinates(actor):
        return _("The client or the coordination arranges this series.")
    return _("This series has ended.") if series.ended_at is not None else None


def cover(actor: Actor, series: Series) -> Reason:
    """Assistants as well: whoever is away hands dates to a colleague."""
    if series.engagement.team.side_of(actor) == "assistant":
        return _("This series has ended.") if series.ended_at is not None else None
    return arrange(actor, series)


def pause(actor: Actor, series: Series) -> Reason:
    """Whoever arranges it, while it runs."""
    return arrange(actor, series) or (_("This series is paused.") if series.paused_at is not None else None)


def resume(actor: Actor, series: Series) -> Reason:
    """Whoever arranges it, while it is paused."""
    return arrange(actor, series) or (_("This series is running.") if series.paused_at is None else None)


def reopen(actor: Actor, series: Series) -> Reason:
    """The client's side and who coordinates, if it was ended and the engagement takes on work."""
    if series.ended_at is None:
        return _("This series has not ended.")
    return start(actor, series.engagement)


def take_over(actor: Actor, series: Series) -> Reason:
    """Somebody else who may delegate there hands the tasks over from now on."""
    if series.ended_at is not None:
        return _("This series has ended.")
    if series.set_up_by_id == actor.id:
        return _("Its tasks are handed over in your name already.")
    return start(actor, series.engagement)


def make(actor: Actor, series: Series) -> Reason:
    """The clock, in the name of whoever set it up, while the series runs and the engagement takes on work."""
    if reason := _by_the_clock(actor, series):
        return reason
    if not series.runs or not series.engagement.is_open:
        return _("This series is paused or has ended.")
    return why_stuck(series)


def report(actor: Actor, series: Series) -> Reason:
    """The clock, in the name of whoever set it up, when there is something to report."""
    return _by_the_clock(actor, series) or (None if series.runs else _("This series is paused or has ended."))


def miss(actor: Actor, series: Series) -> Reason:
    """As for making: it is what is noted beside it."""
    return make(actor, series)


def _by_the_clock(actor: Actor, series: Series) -> Reason:
    return None if actor.door == Door.SCHEDULE and actor.id == series.set_up_by_id else BY_ITSELF


def why_stuck(series: Series) -> Reason:
    """Why nobody can hand its tasks over; None when somebody can."""
    person = series.set_up_by
    if person.left_at is not None:
        return format_lazy(
            _("{who} has left the workspace. Somebody else has to hand the tasks over."), who=person.name
        )
    team, actor = series.engagement.team, Actor(person, Door.SCHEDULE)
    if team.side_of(actor) != "client" and not team.coordinates(actor):
        return format_lazy(
            _("{who} may no longer delegate here. Somebody else has to hand the tasks over."), who=person.name
        )
    return None


def may_cover(series: Series, person: Membership) -> Reason:
    """A colleague on the assistant's side."""
    if person.pk not in series.engagement.team.ids("assistant"):
        return _("Only assistants of this engagement can stand in.")
    return None
