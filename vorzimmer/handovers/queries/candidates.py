"""Who could stand in, best first, each with the reasons: knowledge of this client before everything else.

Points: backup here 50, has worked for this client before 20, has read the handbook up to 20, free capacity 10.
"""

from collections import defaultdict
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from vorzimmer.engagements.models import Engagement, Part
from vorzimmer.engagements.team import SIDES, Team
from vorzimmer.handbook.models import Page, PageRead
from vorzimmer.handovers.models import Absence
from vorzimmer.matching.models import Profile
from vorzimmer.matching.queries.offers import offers
from vorzimmer.people.models import Membership

BACKUP, WORKED, READ, FREE = 50, 20, 20, 10
SHOWN = 5


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who could stand in, with points from 0 to 100 and where they come from."""

    person: Membership
    points: int
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """One engagement in which cover is needed."""

    engagement: Engagement
    candidates: list[Candidate]


def candidates_for(absence: Absence) -> list[Place]:
    """By engagement in which the person assists; a constant number of queries."""
    assisting = Part.objects.filter(membership=absence.membership, until=None, role__in=("lead", "backup"))
    engagements = list(
        Engagement.objects.filter(pk__in=assisting.values("engagement"))
        .exclude(stage=Engagement.Stage.ENDED)
        .select_related("client", "workspace")
        .order_by("client__name", "id")
    )
    facts = _Facts(absence, engagements)
    return [Place(each, facts.candidates(each)) for each in engagements]


class _Facts:
    """Everything that counts, read once for all engagements."""

    def __init__(self, absence: Absence, engagements: list[Engagement]) -> None:
        keys = [each.pk for each in engagements]
        away = Absence.objects.filter(
            withdrawn_at=None, first_on__lte=absence.last_on, last_on__gte=absence.first_on
        ).values("membership")
        people = Membership.objects.filter(left_at=None, role=Membership.Role.ASSISTANT).exclude(pk__in=away)
        self.people = list(people.exclude(pk=absence.membership_id).select_related("user").order_by("user__name", "id"))
        self.parts: dict[UUID, list[Part]] = defaultdict(list)
        self.worked: set[tuple[UUID, UUID]] = set()
        clients = {each.pk: each.client_id for each in engagements}
        rows = Part.objects.filter(engagement__client__in=clients.values()).select_related(
            "membership__user", "engagement"
        )
        for part in rows:
            if part.until is None:
                self.parts[part.engagement_id].append(part)
            if SIDES.get(part.role) == "assistant":
                self.worked.add((part.engagement.client_id, part.membership_id))
        for each in engagements:
            each.team = Team.of(self.parts[each.pk])
        self.pages = dict(Page.objects.filter(engagement__in=keys, archived_at=None).values_list("pk", "version"))
        self.in_place: dict[UUID, set[UUID]] = defaultdict(set)
        for page, place in Page.objects.filter(pk__in=self.pages).values_list("pk", "engagement_id"):
            self.in_place[place].add(page)
        reads = PageRead.objects.filter(page__in=self.pages).values_list("page_id", "membership_id", "version")
        self.read = {(page, member) for page, member, version in reads if version >= self.pages[page]}
        profiles = dict(Profile.objects.values_list("pk", "membership_id"))
        self.free = {profiles[each.profile]: each.free_minutes for each in offers() if each.profile in profiles}

    def candidates(self, engagement: Engagement) -> list[Candidate]:
        """Best first. Who stands on another side, or looks on, is none."""
        roles = {part.membership_id: part.role for part in engagement.team.parts}
        fitting = [person for person in self.people if roles.get(person.pk, "backup") in ("backup", "lead")]
        found = [self._candidate(person, engagement, roles.get(person.pk)) for person in fitting]
        return sorted(found, key=lambda each: (-each.points, each.person.name))[:SHOWN]

    def _candidate(self, person: Membership, engagement: Engagement, role: str | None) -> Candidate:
        points, reasons = 0, []
        if role is not None:
            points += BACKUP
            reasons.append(_("Belongs to this engagement already"))
        if (engagement.client_id, person.pk) in self.worked:
            points += WORKED
            if role is None:
                reasons.append(_("Has worked for this client before"))
        pages = self.in_place[engagement.pk]
        if pages:
            read = sum((page, person.pk) in self.read for page in pages)
            points += round(READ * read / len(pages))
            reasons.append(_("Has read %(read)s of %(all)s pages of the handbook") % {"read": read, "all": len(pages)})
        free = self.free.get(person.pk)
        if free is not None:
            points += FREE if free > 0 else 0
            reasons.append(_("Has free hours") if free > 0 else _("Is fully booked"))
        return Candidate(person, points, tuple(reasons))
