"""What happens to the links of people outside."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from .base import AboutSearch, ByParticipant


@dataclass(frozen=True, kw_only=True)
class ParticipantsReminded(AboutSearch):
    """Those whose answer is missing have been written to once more."""

    kind = "scheduling.participants_reminded"
    sentence = _("Those whose answer is missing were reminded: %(title)s")


@dataclass(frozen=True, kw_only=True)
class LinkOpened(ByParticipant):
    """The page was seen for the first time."""

    kind = "scheduling.link_opened"
    sentence = _("%(guest)s has opened the page: %(title)s")
    internal = True

    def told(self) -> Iterable[UUID]:
        return ()


@dataclass(frozen=True, kw_only=True)
class ClockChosen(ByParticipant):
    """In which time zone and language somebody outside sees it."""

    kind = "scheduling.clock_chosen"
    sentence = _("%(guest)s has chosen a time zone: %(title)s")
    internal = True

    def told(self) -> Iterable[UUID]:
        return ()


@dataclass(frozen=True, kw_only=True)
class LinkRevoked(ByParticipant):
    """The link opens nothing any more."""

    kind = "scheduling.link_revoked"
    sentence = _("%(who)s has taken back the link of %(guest)s: %(title)s")

    def told(self) -> Iterable[UUID]:
        return ()


@dataclass(frozen=True, kw_only=True)
class LinkRenewed(ByParticipant):
    """A new link; the old one is dead."""

    kind = "scheduling.link_renewed"
    sentence = _("%(who)s has sent %(guest)s a new link: %(title)s")

    def told(self) -> Iterable[UUID]:
        return ()
