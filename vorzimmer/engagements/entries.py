"""What can happen to an engagement and its people."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement, Part
from vorzimmer.journal.happenings import Happening
from vorzimmer.people.models import Membership


@dataclass(frozen=True, kw_only=True)
class EngagementHappening(Happening):
    """Belongs to the engagement's history; its open pages read themselves again."""

    engagement: Engagement

    def words(self) -> dict[str, str]:
        return {"engagement": str(self.engagement)}

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.engagement.pk, self.engagement.pk

    def audience(self) -> Iterable[UUID]:
        return self.engagement.audience

    def topics(self) -> list[str]:
        return [f"engagement-{self.engagement.pk}", "engagements", "today"]


@dataclass(frozen=True, kw_only=True)
class EngagementOpened(EngagementHappening):
    """A client and an assistant work together from now on."""

    kind = "engagements.opened"
    sentence = _("%(who)s opened the engagement with %(engagement)s")

    def told(self) -> Iterable[UUID]:
        return self.engagement.team.everyone


@dataclass(frozen=True, kw_only=True)
class EngagementChanged(EngagementHappening):
    """Title, stage, language, form of address or start are different now."""

    fields: list[str]

    kind = "engagements.changed"
    sentence = _("%(who)s changed the settings of the engagement")


@dataclass(frozen=True, kw_only=True)
class EngagementPaused(EngagementHappening):
    """Nothing new is handed over until it goes on."""

    kind = "engagements.paused"
    sentence = _("%(who)s paused the engagement")

    def told(self) -> Iterable[UUID]:
        return self.engagement.team.everyone


@dataclass(frozen=True, kw_only=True)
class EngagementResumed(EngagementHappening):
    """It goes on."""

    kind = "engagements.resumed"
    sentence = _("%(who)s resumed the engagement")

    def told(self) -> Iterable[UUID]:
        return self.engagement.team.everyone


@dataclass(frozen=True, kw_only=True)
class LanguageHappening(EngagementHappening):
    """The two sides and the language they write in; it is named in itself, for readers of any language."""

    language: str

    def words(self) -> dict[str, str]:
        name = get_language_info(self.language)["name_local"]
        return super().words() | {"language": name[:1].upper() + name[1:]}

    def topics(self) -> list[str]:
        return [*super().topics(), f"engagement-{self.engagement.pk}:language"]


@dataclass(frozen=True, kw_only=True)
class LanguageProposed(LanguageHappening):
    """One side would like to write in this language; the other is asked."""

    proposed_by: Membership

    kind = "engagements.language_proposed"
    sentence = _("%(who)s suggested a language to write in here: %(language)s")
    needs_you = True

    def told(self) -> Iterable[UUID]:
        return other_side(self.engagement, self.proposed_by)


@dataclass(frozen=True, kw_only=True)
class LanguageConfirmed(LanguageHappening):
    """Both sides have agreed on it."""

    kind = "engagements.language_confirmed"
    sentence = _("%(who)s agreed to write in this language here: %(language)s")

    def told(self) -> Iterable[UUID]:
        return self.engagement.team.everyone


@dataclass(frozen=True, kw_only=True)
class LanguageDeclined(LanguageHappening):
    """The proposal is gone; everything stays as it was."""

    kind = "engagements.language_declined"
    sentence = _("%(who)s would rather keep the language as it is; it had been suggested: %(language)s")

    def told(self) -> Iterable[UUID]:
        return self.engagement.team.everyone


def other_side(engagement: Engagement, member: Membership) -> list[UUID]:
    """Keys of those on the side on which this person does not stand."""
    team = engagement.team
    return team.ids("assistant" if member.pk in team.ids("client") else "client")


@dataclass(frozen=True, kw_only=True)
class PartHappening(EngagementHappening):
    """Somebody's part in the engagement."""

    part: Part

    def words(self) -> dict[str, str]:
        return super().words() | {"person": self.part.membership.user.name}

    def audience(self) -> Iterable[UUID]:
        return {*self.engagement.audience, self.part.membership_id}

    def told(self) -> Iterable[UUID]:
        return [self.part.membership_id]


@dataclass(frozen=True, kw_only=True)
class PartAdded(PartHappening):
    """A person belongs to the engagement from now on."""

    kind = "engagements.part_added"
    sentence = _("%(who)s added %(person)s")


@dataclass(frozen=True, kw_only=True)
class PartChanged(PartHappening):
    """A person has another part."""

    kind = "engagements.part_changed"
    sentence = _("%(who)s gave %(person)s another part")


@dataclass(frozen=True, kw_only=True)
class PartEnded(PartHappening):
    """A person no longer belongs to the engagement and sees nothing of it any more."""

    kind = "engagements.part_ended"
    sentence = _("%(who)s removed %(person)s from the engagement")

    def topics(self) -> list[str]:
        return [*super().topics(), "tasks", "conversations", "notifications"]


def facts_of(engagement: Engagement) -> dict[str, Any]:
    """The settings that a change can be about."""
    return {name: getattr(engagement, name) for name in ("title", "stage", "language", "address", "started_on")}
