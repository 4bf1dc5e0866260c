"""Who says what about an assistant: they themselves; the agency confirms."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.matching.models import Competence, Profile
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership

type Reason = str | Promise | None


def keep(actor: Actor, member: Membership) -> Reason:
    """One's own. Who orders work, or only looks on, has none."""
    if member.pk != actor.id:
        return _("Everybody writes their own profile.")
    if not has_profile(actor):
        return _("Profiles are for those who assist.")
    return None


def has_profile(actor: Actor) -> bool:
    """Assistants, and those who run the workspace and may assist as well."""
    return actor.role == Membership.Role.ASSISTANT or actor.runs_the_workspace


def claim(actor: Actor, profile: Profile) -> Reason:
    """In one's own profile."""
    return keep(actor, profile.membership)


def drop(actor: Actor, competence: Competence) -> Reason:
    """From one's own profile."""
    return keep(actor, competence.profile.membership)


def confirm(actor: Actor, competence: Competence) -> Reason:
    """Those who run the workspace, and nobody themselves."""
    if not actor.runs_the_workspace:
        return _("The coordination confirms competences.")
    if competence.profile.membership_id == actor.id:
        return _("Nobody confirms their own competence.")
    return None


def ask_back(actor: Actor, competence: Competence) -> Reason:
    """As long as it is not confirmed."""
    if competence.is_confirmed:
        return _("This is confirmed already.")
    return confirm(actor, competence)
