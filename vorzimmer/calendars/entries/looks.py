"""How somebody looks at their calendars. Nobody else hears of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.journal.happenings import Happening
from vorzimmer.people.models import Membership


@dataclass(frozen=True, kw_only=True)
class LookChosen(Happening):
    """Other layers, another shape, another second clock."""

    kind = "calendars.look_chosen"
    sentence = _("%(who)s chose what the calendars show")
    internal = True
    membership: Membership

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.membership.pk, None

    def audience(self) -> Iterable[UUID]:
        return [self.membership.pk]

    def topics(self) -> list[str]:
        return [f"calendars-of-{self.membership.pk}"]
