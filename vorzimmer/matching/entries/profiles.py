"""What can happen to a profile and what it says somebody can do."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.journal.happenings import Happening
from vorzimmer.matching.models import Competence, Profile

from .needs import running


@dataclass(frozen=True, kw_only=True)
class ProfileHappening(Happening):
    """Belongs to the history of the profile."""

    profile: Profile

    def words(self) -> dict[str, str]:
        return {"person": self.profile.name}

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.profile.pk, None

    def audience(self) -> Iterable[UUID]:
        return {self.profile.membership_id, *running()}

    def topics(self) -> list[str]:
        return [f"profile-{self.profile.pk}", "competences"]


@dataclass(frozen=True, kw_only=True)
class ProfileKept(ProfileHappening):
    """An assistant says what they offer, and whether they take new clients."""

    kind = "matching.profile_kept"
    sentence = _("%(who)s changed their profile")


@dataclass(frozen=True, kw_only=True)
class CompetenceHappening(ProfileHappening):
    """One kind of task that somebody says they can do."""

    competence: str

    def words(self) -> dict[str, str]:
        return super().words() | {"kind": self.competence}


@dataclass(frozen=True, kw_only=True)
class CompetenceClaimed(CompetenceHappening):
    """They say that they can do it; the agency looks at what shows it."""

    kind = "matching.competence_claimed"
    sentence = _("%(who)s says what they can do; please look at it: %(kind)s")

    def told(self) -> Iterable[UUID]:
        return running()


@dataclass(frozen=True, kw_only=True)
class CompetenceDropped(CompetenceHappening):
    """It is no longer in the profile."""

    kind = "matching.competence_dropped"
    sentence = _("%(who)s no longer offers this: %(kind)s")


@dataclass(frozen=True, kw_only=True)
class CompetenceConfirmed(CompetenceHappening):
    """The agency has seen that it is so."""

    kind = "matching.competence_confirmed"
    sentence = _("%(who)s confirmed what %(person)s can do: %(kind)s")

    def told(self) -> Iterable[UUID]:
        return [self.profile.membership_id]


@dataclass(frozen=True, kw_only=True)
class EvidenceWanted(CompetenceHappening):
    """Something is missing before it can be confirmed."""

    kind = "matching.evidence_wanted"
    sentence = _("%(who)s would like to see more before confirming: %(kind)s")
    needs_you = True

    row: Competence

    def told(self) -> Iterable[UUID]:
        return [self.profile.membership_id]
