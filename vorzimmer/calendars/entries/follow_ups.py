"""What can happen to something that is to come back on a day. It is its person's alone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.calendars.models import FollowUp
from vorzimmer.journal.happenings import Happening
from vorzimmer.journal.models import Entry


@dataclass(frozen=True, kw_only=True)
class FollowUpHappening(Happening):
    """Nobody else hears of it."""

    follow_up: FollowUp

    @classmethod
    def words_now(cls, entries: Sequence[Entry]) -> dict[UUID, dict[str, str]]:
        """What it was about is kept in the follow-up only: it may name somebody who has to be forgotten."""
        keys = {entry.pk: UUID(entry.facts["follow_up"]) for entry in entries}
        titles = dict(FollowUp.objects.filter(pk__in=set(keys.values())).values_list("pk", "title"))
        return {entry: {"title": titles.get(key, "")} for entry, key in keys.items()}

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.follow_up.pk, None

    def audience(self) -> Iterable[UUID]:
        return [self.follow_up.membership_id]

    def topics(self) -> list[str]:
        thing = [f"follow-ups-{self.follow_up.thing}"] if self.follow_up.thing else []
        return ["follow-ups", "today", *thing]


@dataclass(frozen=True, kw_only=True)
class FollowUpMade(FollowUpHappening):
    """It comes back on its day."""

    kind = "calendars.follow_up_made"
    sentence = _("%(who)s wants to come back to “%(title)s”")


@dataclass(frozen=True, kw_only=True)
class FollowUpDue(FollowUpHappening):
    """Its day has come."""

    kind = "calendars.follow_up_due"
    sentence = _("Follow-up today: “%(title)s”")
    needs_you = True

    def told(self) -> Iterable[UUID]:
        return [self.follow_up.membership_id]


@dataclass(frozen=True, kw_only=True)
class FollowUpDone(FollowUpHappening):
    """It is seen to."""

    kind = "calendars.follow_up_done"
    sentence = _("%(who)s saw to “%(title)s”")


@dataclass(frozen=True, kw_only=True)
class FollowUpReopened(FollowUpHappening):
    """It is not seen to after all."""

    kind = "calendars.follow_up_reopened"
    sentence = _("%(who)s wants to come back to “%(title)s” after all")


@dataclass(frozen=True, kw_only=True)
class FollowUpPostponed(FollowUpHappening):
    """It comes back on another day."""

    kind = "calendars.follow_up_postponed"
    sentence = _("%(who)s put “%(title)s” off")
