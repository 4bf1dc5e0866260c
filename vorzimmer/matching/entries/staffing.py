"""What can happen on the coordinator's board."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.journal.happenings import Happening

from .needs import running


@dataclass(frozen=True, kw_only=True)
class StaffingAccepted(Happening):
    """A proposal for many needs at once; everybody who is asked hears of it by their own suggestion.

    `asked` are keys of needs, `left_out` says for which ones nobody was asked, and why.
    """

    kind = "matching.staffing_accepted"
    sentence = _("%(who)s accepted a proposal of the board")
    internal = True

    asked: list[str]
    left_out: list[str]

    def audience(self) -> Iterable[UUID]:
        return running()

    def topics(self) -> list[str]:
        return ["needs"]
