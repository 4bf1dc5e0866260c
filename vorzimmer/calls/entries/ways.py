"""How people call is decided."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.journal.happenings import Happening
from vorzimmer.people.models import Membership


@dataclass(frozen=True, kw_only=True)
class WayOfCallingChosen(Happening):
    """Pages that offer a call lead there from now on."""

    way: str

    kind = "calls.way_chosen"
    sentence = _("%(who)s changed how people call each other")

    def audience(self) -> Iterable[UUID]:
        return Membership.objects.filter(role__in=Membership.RUNNING, left_at=None).values_list("pk", flat=True)

    def topics(self) -> list[str]:
        return ["settings"]
