"""What can happen here: a person chooses what the second reading speaks of."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.journal.happenings import Happening
from vorzimmer.people.models import Membership


@dataclass(frozen=True, kw_only=True)
class OwnReading(Happening):
    """Concerns nobody else: only the person's own pages hear of it."""

    membership: Membership
    rule: str

    internal = True

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.membership.pk, None

    def audience(self) -> Iterable[UUID]:
        return [self.membership.pk]

    def topics(self) -> list[str]:
        return ["second-reading"]


@dataclass(frozen=True, kw_only=True)
class HintSilenced(OwnReading):
    """The rule does not speak any more."""

    kind = "second_reading.hint_silenced"
    sentence = _("%(who)s switched a hint of the second reading off")


@dataclass(frozen=True, kw_only=True)
class HintHeard(OwnReading):
    """The rule speaks again."""

    kind = "second_reading.hint_heard"
    sentence = _("%(who)s switched a hint of the second reading on")
