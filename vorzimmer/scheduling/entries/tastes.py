"""What can happen to the rules of a person's appointments."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.journal.happenings import Happening
from vorzimmer.scheduling.models import AppointmentRules


@dataclass(frozen=True, kw_only=True)
class AboutRules(Happening):
    """The person's own; whoever proposes something for them hears what comes of it."""

    rules: AppointmentRules

    def words(self) -> dict[str, str]:
        return {"whose": self.rules.membership.name}

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.rules.membership_id, None

    def audience(self) -> Iterable[UUID]:
        proposed = [self.rules.proposed_by_id] if self.rules.proposed_by_id else []
        return [self.rules.membership_id, *proposed]

    def topics(self) -> list[str]:
        return [f"appointment-rules-{self.rules.membership_id}", "today"]


@dataclass(frozen=True, kw_only=True)
class RulesKept(AboutRules):
    """They hold from now on."""

    kind = "scheduling.rules_kept"
    sentence = _("%(who)s has set rules for appointments")


@dataclass(frozen=True, kw_only=True)
class RulesProposed(AboutRules):
    """An assistant has written down how the person likes it."""

    kind = "scheduling.rules_proposed"
    sentence = _("%(who)s proposes rules for your appointments")
    needs_you = True

    def told(self) -> Iterable[UUID]:
        return [self.rules.membership_id]


@dataclass(frozen=True, kw_only=True)
class RulesConfirmed(AboutRules):
    """The proposal holds."""

    kind = "scheduling.rules_confirmed"
    sentence = _("%(who)s has confirmed the rules for appointments")
    proposed_by: str

    def told(self) -> Iterable[UUID]:
        return [UUID(self.proposed_by)] if self.proposed_by else []


@dataclass(frozen=True, kw_only=True)
class RulesDeclined(AboutRules):
    """The proposal does not hold."""

    kind = "scheduling.rules_declined"
    sentence = _("%(who)s does not want these rules for appointments")
    proposed_by: str

    def told(self) -> Iterable[UUID]:
        return [UUID(self.proposed_by)] if self.proposed_by else []
