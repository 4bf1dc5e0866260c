"""What a pass finds that only a person can decide, and what they decide."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.caldav.entries.connections import LinkHappening
from vorzimmer.caldav.models import Conflict


@dataclass(frozen=True, kw_only=True)
class ConflictFound(LinkHappening):
    """Both sides changed the same appointment; neither is written over."""

    conflict: Conflict

    kind = "caldav.conflict"
    sentence = _("“%(appointment)s” was changed here and in “%(connection)s”")
    needs_you = True

    def words(self) -> dict[str, str]:
        return super().words() | {"appointment": self.conflict.title}

    def told(self) -> Iterable[UUID]:
        return [self.connection.membership_id]


@dataclass(frozen=True, kw_only=True)
class ConflictSettled(LinkHappening):
    """The person chose; the version that was not chosen stays readable."""

    conflict: Conflict

    kind = "caldav.conflict_settled"
    sentence = _("%(who)s decided which version of “%(appointment)s” holds")

    def words(self) -> dict[str, str]:
        return super().words() | {"appointment": self.conflict.title}


@dataclass(frozen=True, kw_only=True)
class MissingAsked(LinkHappening):
    """So many appointments are gone there that nothing is removed here before the person says so."""

    count: int

    kind = "caldav.missing"
    sentence = _("Many appointments are gone in “%(calendar)s” of “%(connection)s”")
    needs_you = True

    def told(self) -> Iterable[UUID]:
        return [self.connection.membership_id]


@dataclass(frozen=True, kw_only=True)
class MissingAnswered(LinkHappening):
    """They are removed here too, or brought back there, as the person said."""

    kind = "caldav.missing_answered"
    sentence = _("%(who)s decided what happens to the appointments that are gone in “%(calendar)s”")
