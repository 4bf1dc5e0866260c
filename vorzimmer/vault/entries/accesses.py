"""What can happen to an access, and whose turn it is then."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.journal.happenings import Happening
from vorzimmer.people.models import Membership
from vorzimmer.vault.models import Access, Holding


@dataclass(frozen=True, kw_only=True)
class AccessHappening(Happening):
    """Belongs to the access's history; the lists of its engagement are out of date."""

    access: Access

    def words(self) -> dict[str, str]:
        return {"system": self.access.system}

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.access.pk, self.access.engagement_id

    def audience(self) -> Iterable[UUID]:
        return self.access.engagement.audience

    def topics(self) -> list[str]:
        place = self.access.engagement_id
        return [f"accesses-{place}", f"access-{self.access.pk}", f"engagement-{place}", "today"]

    def holders(self) -> list[UUID]:
        """Who uses it now."""
        return list(self.access.holdings.filter(until=None).values_list("membership_id", flat=True))

    def arrangers(self) -> list[UUID]:
        """Who can give it: the deciding contacts; without any, whoever coordinates."""
        team = self.access.engagement.team
        named = team.deciding or team.with_role("coordinator")
        return [member.pk for member in named] or self.running()

    def revokers(self) -> list[UUID]:
        """Who switches it off: whoever is named and still there; otherwise whoever can give it, and the coordination."""
        owner, team = self.access.revoke_owner, self.access.engagement.team
        if owner is not None and owner.left_at is None and (owner.pk in team.everyone or owner.runs_the_workspace):
            return [owner.pk]
        return [*self.arrangers(), *(member.pk for member in team.with_role("coordinator"))]

    def running(self) -> list[UUID]:
        """Who runs the workspace."""
        rows = Membership.objects.filter(role__in=Membership.RUNNING, left_at=None)
        return list(rows.values_list("pk", flat=True))


@dataclass(frozen=True, kw_only=True)
class AccessAsked(AccessHappening):
    """Somebody needs to get in somewhere."""

    kind = "vault.access_asked"
    sentence = _("%(who)s needs access to %(system)s")
    needs_you = True

    def told(self) -> Iterable[UUID]:
        return self.arrangers()


@dataclass(frozen=True, kw_only=True)
class AccessGiven(AccessHappening):
    """It is in force; whoever asked hears of it too."""

    kind = "vault.access_given"
    sentence = _("%(who)s gave access to %(system)s")

    def told(self) -> Iterable[UUID]:
        asked = [self.access.asked_by_id] if self.access.asked_by_id else []
        return [*self.holders(), *asked]


@dataclass(frozen=True, kw_only=True)
class AccessDeclined(AccessHappening):
    """It is not given, and why."""

    kind = "vault.access_declined"
    sentence = _("%(who)s did not give access to %(system)s")

    reason: str = ""

    def told(self) -> Iterable[UUID]:
        return [self.access.asked_by_id] if self.access.asked_by_id else []


@dataclass(frozen=True, kw_only=True)
class AccessChanged(AccessHappening):
    """Purpose, level, address or the date of the next look are different now."""

    kind = "vault.access_changed"
    sentence = _("%(who)s changed the access to %(system)s")

    def told(self) -> Iterable[UUID]:
        return self.holders()


@dataclass(frozen=True, kw_only=True)
class AccessReviewed(AccessHappening):
    """Somebody looked: it is still needed."""

    kind = "vault.access_reviewed"
    sentence = _("%(who)s looked at the access to %(system)s: it is still needed")


@dataclass(frozen=True, kw_only=True)
class RevokeWanted(AccessHappening):
    """It is no longer needed: whoever is named switches it off in the other system."""

    kind = "vault.revoke_wanted"
    sentence = _("The access to %(system)s is to be revoked, says %(who)s")
    needs_you = True

    def told(self) -> Iterable[UUID]:
        return self.revokers()


@dataclass(frozen=True, kw_only=True)
class HoldingEnded(AccessHappening):
    """A person no longer uses it; what is left to do outside is for whoever is named."""

    kind = "vault.holding_ended"
    sentence = _("%(person)s no longer uses the access to %(system)s")
    needs_you = True

    holding: Holding

    def words(self) -> dict[str, str]:
        return super().words() | {"person": self.holding.membership.user.name}

    def told(self) -> Iterable[UUID]:
        return {*self.revokers(), self.holding.membership_id}

    def needs(self, member_id: UUID) -> bool:
        return member_id != self.holding.membership_id


@dataclass(frozen=True, kw_only=True)
class AccessRevoked(AccessHappening):
    """It has been switched off in the other system; nothing of it is kept."""

    kind = "vault.access_revoked"
    sentence = _("%(who)s revoked the access to %(system)s")

    held_by: list[str]

    def told(self) -> Iterable[UUID]:
        return [UUID(each) for each in self.held_by]


@dataclass(frozen=True, kw_only=True)
class AccessRotated(AccessHappening):
    """The shared password is another one now."""

    kind = "vault.access_rotated"
    sentence = _("%(who)s changed the shared password of %(system)s")

    def told(self) -> Iterable[UUID]:
        return self.holders()
