"""Who may say that somebody is away, and who stands in."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement, Part
from vorzimmer.foundation import moments
from vorzimmer.handovers.models import Absence, Cover
from vorzimmer.people.actor import Actor, Door
from vorzimmer.people.models import Membership

Reason = str | Promise | None
BY_ITSELF = _("This happens by itself on its day.")


def announce(actor: Actor, membership: Membership) -> Reason:
    """Everybody for themselves; those who run the workspace for all."""
    if membership.left_at is not None:
        return _("This person no longer belongs to the workspace.")
    if actor.id == membership.pk or actor.runs_the_workspace:
        return None
    return _("Everybody says for themselves when they are away.")


def withdraw(actor: Actor, absence: Absence) -> Reason:
    """Whoever may announce it, until it is over."""
    if not absence.holds:
        return _("This has been taken back already.")
    if absence.is_over(moments.today()):
        return _("These days are over.")
    return announce(actor, absence.membership)


def propose(actor: Actor, absence: Absence) -> Reason:
    """Whoever is away, and the coordination."""
    if not absence.holds or absence.is_over(moments.today()):
        return _("Nobody has to stand in here any more.")
    return announce(actor, absence.membership)


def can_cover(absence: Absence, engagement: Engagement, person: Membership) -> Reason:
    """An assistant of the workspace who is there on those days and stands on no other side of the engagement."""
    if person.left_at is not None or person.role != Membership.Role.ASSISTANT or person.pk == absence.membership_id:
        return _("Only another assistant of the workspace can stand in.")
    if absence.membership_id not in engagement.team.ids("assistant"):
        return _("This person does not assist here.")
    part = next((part for part in engagement.team.parts if part.membership_id == person.pk), None)
    if part is not None and part.role not in (Part.Role.LEAD, Part.Role.BACKUP):
        return _("This person has another part in the engagement.")
    away = Absence.objects.filter(
        membership=person, withdrawn_at=None, first_on__lte=absence.last_on, last_on__gte=absence.first_on
    )
    return _("This person is away on those days as well.") if away.exists() else None


def answer(actor: Actor, cover: Cover) -> Reason:
    """Whoever was asked."""
    if cover.state != Cover.State.PROPOSED:
        return _("This has been answered already.")
    return None if actor.id == cover.person_id else _("Somebody else was asked.")


def begin(actor: Actor, cover: Cover) -> Reason:
    """The clock, once it was accepted."""
    if cover.state != Cover.State.ACCEPTED:
        return _("Nobody has agreed to stand in.")
    return None if actor.door == Door.SCHEDULE else BY_ITSELF


def give_back(actor: Actor, cover: Cover) -> Reason:
    """The clock; earlier: whoever stands in, whoever is away, and the coordination."""
    if cover.state != Cover.State.RUNNING:
        return _("Nobody stands in here at the moment.")
    if actor.door == Door.SCHEDULE or actor.runs_the_workspace:
        return None
    if actor.id in (cover.person_id, cover.absence.membership_id):
        return None
    return _("The two assistants and the coordination hand back.")
