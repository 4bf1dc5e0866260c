"""Who may end an engagement, take that back, and what each side does until and after the last day."""

from datetime import date

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement, Part
from vorzimmer.engagements.team import SIDES
from vorzimmer.foundation import moments
from vorzimmer.handovers.models import FilesReturn, Parting, Reference, Retention, Successor
from vorzimmer.people.actor import Actor, Door

from .absences import BY_ITSELF

Reason = str | Promise | None
NOT_OPEN = _("No end is announced here any more.")


def announce(actor: Actor, engagement: Engagement) -> Reason:
    """Deciding contacts, the lead assistant, and who coordinates."""
    if engagement.stage in (Engagement.Stage.PARTING, Engagement.Stage.ENDED):
        return _("The end of this engagement is announced already.")
    team = engagement.team
    lead = team.lead
    if team.may_decide(actor) or team.coordinates(actor) or (lead is not None and lead.pk == actor.id):
        return None
    return _("A deciding contact, the lead assistant or the coordination announces the end.")


def day_fits(actor: Actor, engagement: Engagement, ends_on: date, notice_until: date | None) -> Reason:
    """Not before today; not before the notice is over, unless who coordinates sets it for both."""
    if ends_on < moments.today():
        return _("The last day has to lie ahead.")
    if notice_until and ends_on < notice_until and not engagement.team.coordinates(actor):
        return format_lazy(
            _("By the agreement the last day is {day} at the earliest. An earlier one is agreed by both and set by the coordination."),
            day=moments.day(notice_until),
        )  # fmt: skip
    return None


def withdraw(actor: Actor, parting: Parting) -> Reason:
    """Whoever announced it and who coordinates, until the last day."""
    if not parting.is_open:
        return NOT_OPEN
    if actor.id == parting.announced_by_id or parting.engagement.team.coordinates(actor):
        return None
    return _("Whoever announced the end can take it back.")


def end(actor: Actor, parting: Parting) -> Reason:
    """The clock, when the last day is over; earlier: who coordinates and deciding contacts, at once."""
    if not parting.is_open:
        return NOT_OPEN
    if actor.door == Door.SCHEDULE:
        return None
    team = parting.engagement.team
    if team.may_decide(actor) or team.coordinates(actor):
        return None
    return _("A deciding contact or the coordination ends it at once.")


def side_then(actor: Actor, parting: Parting) -> str | None:
    """On which side the person stands, or stood until the last day."""
    side = parting.engagement.team.side_of(actor)
    if side is not None or parting.done_at is None:
        return side
    roles = Part.objects.filter(
        engagement=parting.engagement_id, membership=actor.membership, until__gte=parting.announced_at
    ).order_by("-until")
    return SIDES.get(roles.values_list("role", flat=True).first() or "")


def speak(actor: Actor, parting: Parting) -> Reason:
    """Both sides and who coordinates: the last talk, and thanks, also after the last day."""
    if parting.withdrawn_at is not None:
        return NOT_OPEN
    if side_then(actor, parting) is None and not parting.engagement.team.coordinates(actor):
        return _("Only the two sides and the coordination do this.")
    return None


def thank(actor: Actor, parting: Parting) -> Reason:
    """Both sides, also after the last day."""
    if parting.withdrawn_at is not None:
        return NOT_OPEN
    return None if side_then(actor, parting) is not None else _("Only the two sides say thank you here.")


def want_files(actor: Actor, parting: Parting) -> Reason:
    """The client's side and who coordinates: what is in the engagement is the client's."""
    if parting.withdrawn_at is not None:
        return NOT_OPEN
    team = parting.engagement.team
    if side_then(actor, parting) == "client" or team.coordinates(actor):
        return None
    return _("The client gets the files of this engagement.")


def hand_out(actor: Actor, files: FilesReturn) -> Reason:
    """The job, in the name of whoever asked."""
    return None if actor.door == Door.SCHEDULE else BY_ITSELF


def confirm_deletion(actor: Actor, parting: Parting) -> Reason:
    """Each side for itself, from the last day on; once per person."""
    if parting.done_at is None:
        return _("This is confirmed after the last day.")
    if side_then(actor, parting) is None:
        return _("Only the two sides confirm this.")
    if parting.confirmations.filter(by=actor.membership).exists():
        return _("You have confirmed this already.")
    return None


def forget(actor: Actor, retention: Retention) -> Reason:
    """The clock, when the period is over."""
    if retention.done_at is not None or retention.due_on > moments.today():
        return BY_ITSELF
    return None if actor.door == Door.SCHEDULE else BY_ITSELF


def write_reference(actor: Actor, engagement: Engagement) -> Reason:
    """Deciding contacts and who coordinates."""
    team = engagement.team
    if team.may_decide(actor) or team.coordinates(actor):
        return None
    return _("A deciding contact or the coordination writes a reference.")


def show_reference(actor: Actor, reference: Reference) -> Reason:
    """Whom it is about: it is theirs."""
    return None if actor.id == reference.about_id else _("It belongs to the person it is about.")


def introduce(actor: Actor, engagement: Engagement) -> Reason:
    """Who coordinates."""
    if engagement.stage == Engagement.Stage.ENDED:
        return _("This engagement has ended.")
    if not engagement.team.coordinates(actor):
        return _("The coordination chooses and introduces a successor.")
    if Successor.objects.filter(engagement=engagement, took_over_at=None).exists():
        return _("A successor has been introduced already.")
    return None


def take_over(actor: Actor, successor: Successor) -> Reason:
    """Who coordinates, and the clock on the day that was said."""
    if successor.took_over_at is not None:
        return _("The successor leads already.")
    if actor.door == Door.SCHEDULE or successor.engagement.team.coordinates(actor):
        return None
    return _("The coordination hands the work over.")
