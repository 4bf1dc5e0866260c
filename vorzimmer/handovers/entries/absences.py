"""What can happen about days on which somebody is away."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement, Part
from vorzimmer.handovers.entries.days import numeric
from vorzimmer.handovers.models import Absence
from vorzimmer.journal.happenings import Happening
from vorzimmer.people.models import Membership


def coordination() -> list[UUID]:
    """Those who run the workspace."""
    running = Membership.objects.filter(role__in=Membership.RUNNING, left_at=None)
    return list(running.values_list("pk", flat=True))


def engagements_of(member: UUID) -> list[Engagement]:
    """Where somebody assists now, and work goes on."""
    parts = Part.objects.filter(membership=member, until=None, role__in=(Part.Role.LEAD, Part.Role.BACKUP))
    open_ones = Engagement.objects.filter(pk__in=parts.values("engagement")).exclude(stage=Engagement.Stage.ENDED)
    return list(open_ones.select_related("client", "workspace").order_by("client__name", "id"))


@dataclass(frozen=True, kw_only=True)
class AbsenceHappening(Happening):
    """Concerns everybody who works with the person."""

    absence: Absence

    def words(self) -> dict[str, str]:
        return {
            "person": self.absence.membership.name,
            "first": numeric(self.absence.first_on),
            "last": numeric(self.absence.last_on),
        }

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.absence.pk, None

    def audience(self) -> Iterable[UUID]:
        parts = Part.objects.filter(engagement__in=engagements_of(self.absence.membership_id), until=None)
        return {self.absence.membership_id, *coordination(), *parts.values_list("membership_id", flat=True)}

    def topics(self) -> list[str]:
        places = [f"engagement-{each.pk}:plan" for each in engagements_of(self.absence.membership_id)]
        return ["absences", f"absence-{self.absence.pk}", "today", *places]


@dataclass(frozen=True, kw_only=True)
class AbsenceAnnounced(AbsenceHappening):
    """Somebody will be away; cover is looked for."""

    kind = "handovers.absence_announced"
    sentence = _("%(person)s is away from %(first)s to %(last)s")

    def told(self) -> Iterable[UUID]:
        return coordination()


@dataclass(frozen=True, kw_only=True)
class AbsenceWithdrawn(AbsenceHappening):
    """The person is there after all."""

    kind = "handovers.absence_withdrawn"
    sentence = _("%(person)s is there after all from %(first)s to %(last)s")

    def told(self) -> Iterable[UUID]:
        asked = self.absence.covers.values_list("person_id", flat=True)
        return {*coordination(), *asked}
