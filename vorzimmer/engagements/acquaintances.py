"""Whom one knows in a workspace: those with whom one shares an engagement."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q, QuerySet
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from vorzimmer.engagements.models import Part
from vorzimmer.engagements.queries import visible_ids
from vorzimmer.people.actor import Actor
from vorzimmer.people.forms.profile import PHONE_KINDS
from vorzimmer.people.models import Membership
from vorzimmer.people.spoken import LEVELS, language_name


@dataclass(frozen=True, slots=True)
class Known:
    """Something about a person in words: a telephone number with its kind, a language with its level."""

    value: str
    words: str


def known_people(actor: Actor) -> "QuerySet[Membership]":
    """Oneself and everybody with whom one shares an engagement now; all members for those who run the workspace."""
    people = Membership.objects.filter(left_at=None).select_related("user", "workspace")
    if actor.runs_the_workspace:
        return people
    shared = Part.objects.filter(engagement__in=visible_ids(actor), until=None).values("membership")
    return people.filter(Q(pk=actor.id) | Q(pk__in=shared))


def get_person(actor: Actor, pk: UUID) -> Membership:
    """404 for strangers."""
    return get_object_or_404(known_people(actor), pk=pk)


def shared_parts(actor: Actor, member: Membership) -> list[Part]:
    """The person's parts in engagements that the actor sees as well, by client."""
    parts = Part.objects.filter(membership=member, engagement__in=visible_ids(actor), until=None)
    return list(parts.select_related("engagement__client").order_by("engagement__client__name", "id"))


def phones_of(member: Membership) -> list[Known]:
    """Numbers with what they are for."""
    kinds = dict(PHONE_KINDS)
    return [Known(phone["number"], str(kinds.get(phone.get("kind", ""), ""))) for phone in member.user.phones]


def languages_of(member: Membership) -> list[Known]:
    """Languages by name with how well the person speaks them."""
    levels = {level: str(words) for level, words in LEVELS}
    rows = [(row.get("language", ""), row.get("level", "")) for row in member.user.languages]
    return [Known(language_name(code), levels.get(level, "")) for code, level in rows if code]


def way_of_speaking(language: str, address: str) -> str:
    """How one writes to each other in an engagement."""
    if language == "en":
        return _("in English")
    return _("in German, formal (Sie)") if address == "sie" else _("in German, informal (Du)")
