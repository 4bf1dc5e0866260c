"""What can happen to a need. Those who assist in the engagement already are not told: it may be about them."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.journal.happenings import Happening
from vorzimmer.matching.models import Need
from vorzimmer.people.models import Membership


@dataclass(frozen=True, kw_only=True)
class NeedHappening(Happening):
    """Belongs to the need's own history, not to that of the engagement, which its assistants read."""

    need: Need

    def words(self) -> dict[str, str]:
        return {"need": self.need.title, "client": self.need.client.name}

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.need.pk, None

    def audience(self) -> Iterable[UUID]:
        return {*self.need.engagement.team.ids("client"), *running()}

    def topics(self) -> list[str]:
        return ["needs", f"need-{self.need.pk}"]


@dataclass(frozen=True, kw_only=True)
class NeedDescribed(NeedHappening):
    """Somebody has begun to say what they are looking for; it is not sent yet."""

    kind = "matching.need_described"
    sentence = _("%(who)s began to describe what %(client)s is looking for: %(need)s")


@dataclass(frozen=True, kw_only=True)
class NeedChanged(NeedHappening):
    """It says something else now."""

    kind = "matching.need_changed"
    sentence = _("%(who)s changed what %(client)s is looking for: %(need)s")


@dataclass(frozen=True, kw_only=True)
class NeedSent(NeedHappening):
    """The coordination begins to look for somebody."""

    kind = "matching.need_sent"
    sentence = _("%(client)s is looking for somebody: %(need)s")
    needs_you = True

    def told(self) -> Iterable[UUID]:
        return coordination(self.need)


@dataclass(frozen=True, kw_only=True)
class NeedClosed(NeedHappening):
    """Nobody is looked for any more; whoever was asked is told so."""

    kind = "matching.need_closed"
    sentence = _("%(who)s is no longer looking for somebody: %(need)s")

    asked: list[str]

    def told(self) -> Iterable[UUID]:
        return [*coordination(self.need), *map(UUID, self.asked)]

    def audience(self) -> Iterable[UUID]:
        return {*super().audience(), *map(UUID, self.asked)}


@dataclass(frozen=True, kw_only=True)
class NeedReopened(NeedHappening):
    """It goes on."""

    kind = "matching.need_reopened"
    sentence = _("%(who)s is looking for somebody again: %(need)s")

    def told(self) -> Iterable[UUID]:
        return coordination(self.need)


def running() -> list[UUID]:
    """Keys of those who run the workspace."""
    return list(Membership.objects.filter(role__in=Membership.RUNNING, left_at=None).values_list("pk", flat=True))


def coordination(need: Need) -> list[UUID]:
    """Who coordinates this engagement; otherwise those who run the workspace."""
    return [member.pk for member in need.engagement.team.with_role("coordinator")] or running()
