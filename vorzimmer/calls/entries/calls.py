"""What can happen to a call."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.calls.models import Call
from vorzimmer.journal.happenings import Happening


@dataclass(frozen=True, kw_only=True)
class CallHappening(Happening):
    """The two hear of it on every open page. A private call stands in no history but its own."""

    call: Call

    def words(self) -> dict[str, str]:
        names = self.call.caller.user.first_name, self.call.callee.user.first_name
        return {"caller": names[0], "callee": names[1], "minutes": str(self.call.minutes)}

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.call.pk, None if self.call.private else self.call.engagement_id

    def audience(self) -> Iterable[UUID]:
        return [self.call.caller_id, self.call.callee_id]

    def topics(self) -> list[str]:
        return ["calls", f"call-{self.call.pk}"]


class Passing(CallHappening):
    """On the way to something that stays: in the history of the call, not in that of the engagement."""

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.call.pk, None


@dataclass(frozen=True, kw_only=True)
class CallRang(Passing):
    """It rings on every open page of the other, and on their devices."""

    kind = "calls.rang"
    sentence = _("%(who)s called %(callee)s")


@dataclass(frozen=True, kw_only=True)
class CallAnswered(Passing):
    """They talk."""

    kind = "calls.answered"
    sentence = _("%(who)s took the call of %(caller)s")


class Over(CallHappening):
    """The history of the engagement and the list of calls have a line more."""

    def topics(self) -> list[str]:
        place = f"engagement-{self.call.engagement_id}"
        return [*super().topics(), place, f"{place}:calls", "today"]

    def audience(self) -> Iterable[UUID]:
        return super().audience() if self.call.private else self.call.engagement.audience


@dataclass(frozen=True, kw_only=True)
class CallDeclined(Over):
    """It does not suit now; perhaps with an answer."""

    kind = "calls.declined"
    sentence = _("%(who)s cannot talk to %(caller)s just now")

    def told(self) -> Iterable[UUID]:
        return [self.call.caller_id]


@dataclass(frozen=True, kw_only=True)
class CallMissed(Over):
    """Nobody answered."""

    kind = "calls.missed"
    sentence = _("%(caller)s called %(callee)s and reached nobody")
    needs_you = True

    def told(self) -> Iterable[UUID]:
        return [self.call.callee_id]


@dataclass(frozen=True, kw_only=True)
class CallEnded(Over):
    """They have talked."""

    kind = "calls.ended"
    sentence = _("%(caller)s and %(callee)s talked, %(minutes)s min")


@dataclass(frozen=True, kw_only=True)
class CallFailed(Over):
    """Both wanted to talk, and the browsers found no way to each other."""

    kind = "calls.failed"
    sentence = _("%(caller)s and %(callee)s could not be connected")
