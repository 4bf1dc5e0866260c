"""What can happen to a suggestion. Who said no is told to the coordination only, and counted nowhere."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.matching.models import ShortlistEntry

from .needs import NeedHappening, coordination


@dataclass(frozen=True, kw_only=True)
class SuggestionHappening(NeedHappening):
    """Somebody on the shortlist of a need."""

    entry: ShortlistEntry

    def words(self) -> dict[str, str]:
        return super().words() | {"person": self.entry.profile.name}

    def audience(self) -> Iterable[UUID]:
        return {*super().audience(), self.entry.profile.membership_id}


@dataclass(frozen=True, kw_only=True)
class AssistantSuggested(SuggestionHappening):
    """An assistant is asked whether they would like to; yes and no are equally good answers."""

    kind = "matching.assistant_suggested"
    sentence = _("%(who)s asks %(person)s: would you like to work for %(client)s? %(need)s")
    needs_you = True

    def told(self) -> Iterable[UUID]:
        return [self.entry.profile.membership_id]


@dataclass(frozen=True, kw_only=True)
class SuggestionAccepted(SuggestionHappening):
    """They would like to: the client may see the profile now."""

    kind = "matching.suggestion_accepted"
    sentence = _("%(person)s would like to work for %(client)s: %(need)s")

    def told(self) -> Iterable[UUID]:
        return [*coordination(self.need), *self.need.engagement.team.ids("client")]


@dataclass(frozen=True, kw_only=True)
class SuggestionDeclined(SuggestionHappening):
    """Not this time; without a reason, and the client does not hear of it."""

    kind = "matching.suggestion_declined"
    sentence = _("%(person)s does not take this on: %(need)s")
    internal = True

    def audience(self) -> Iterable[UUID]:
        return {*coordination(self.need), self.entry.profile.membership_id}

    def told(self) -> Iterable[UUID]:
        return coordination(self.need)


@dataclass(frozen=True, kw_only=True)
class SuggestionWithdrawn(SuggestionHappening):
    """They are no longer asked."""

    kind = "matching.suggestion_withdrawn"
    sentence = _("%(who)s no longer asks %(person)s: %(need)s")

    def told(self) -> Iterable[UUID]:
        return [self.entry.profile.membership_id]
