"""What can happen to a morning, an evening or a week."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.rhythm.models import CheckIn, CheckInLine
from vorzimmer.rhythm.models.schedule import Kind
from vorzimmer.tasks.models import Question

from .base import BetweenTheTwo


@dataclass(frozen=True, kw_only=True)
class AboutCheckIn(BetweenTheTwo):
    """A draft is the assistants' alone."""

    check_in: CheckIn

    @property
    def place(self) -> Engagement:
        return self.check_in.engagement

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.check_in.pk, None

    def words(self) -> dict[str, str]:
        return {"engagement": str(self.place)}

    def audience(self) -> Iterable[UUID]:
        return self.assistants() if self.check_in.is_draft else super().audience()

    def topics(self) -> list[str]:
        return [f"check-in-{self.check_in.pk}", *super().topics()]


@dataclass(frozen=True, kw_only=True)
class CheckInPrepared(AboutCheckIn):
    """A draft made from the work waits for whoever writes."""

    kind = "rhythm.check_in_prepared"
    sentence = _("A draft for %(engagement)s is ready")

    def told(self) -> Iterable[UUID]:
        return [self.check_in.written_by_id]


@dataclass(frozen=True, kw_only=True)
class CheckInChanged(AboutCheckIn):
    """The words or the time of the day are different."""

    kind = "rhythm.check_in_changed"
    sentence = _("%(who)s changed the draft for %(engagement)s")


@dataclass(frozen=True, kw_only=True)
class CheckInLeftOut(AboutCheckIn):
    """Not today; nobody is told, and nothing counts it."""

    kind = "rhythm.check_in_left_out"
    sentence = _("%(who)s left the draft for %(engagement)s out")


@dataclass(frozen=True, kw_only=True)
class CheckInSent(AboutCheckIn):
    """The client has it. A morning asks for a word, a report only where a decision is needed."""

    asks: bool

    kind = "rhythm.check_in_sent"
    sentence = _("%(who)s sent what is up with %(engagement)s")

    def told(self) -> Iterable[UUID]:
        return self.clients()

    def needs(self, member_id: UUID) -> bool:
        """A week comes by mail, as both agreed when they chose it."""
        return self.asks or self.check_in.kind == Kind.WEEK


@dataclass(frozen=True, kw_only=True)
class CheckInConfirmed(AboutCheckIn):
    """All right, or with changes and a remark."""

    changed: bool

    kind = "rhythm.check_in_confirmed"
    sentence = _("%(who)s answered the plan of the day for %(engagement)s")

    def told(self) -> Iterable[UUID]:
        return self.assistants()


@dataclass(frozen=True, kw_only=True)
class CheckInRead(AboutCheckIn):
    """The report has been read."""

    kind = "rhythm.check_in_read"
    sentence = _("%(who)s read the report for %(engagement)s")


@dataclass(frozen=True, kw_only=True)
class AboutLine(BetweenTheTwo):
    """One line of it."""

    line: CheckInLine
    check_in: CheckIn

    @property
    def place(self) -> Engagement:
        return self.check_in.engagement

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.check_in.pk, None

    def words(self) -> dict[str, str]:
        return {"line": self.line.text}

    def audience(self) -> Iterable[UUID]:
        return self.assistants() if self.check_in.is_draft else super().audience()

    def topics(self) -> list[str]:
        return [f"check-in-{self.check_in.pk}", *super().topics()]


@dataclass(frozen=True, kw_only=True)
class LineAdded(AboutLine):
    """One more."""

    kind = "rhythm.line_added"
    sentence = _("%(who)s added “%(line)s”")


@dataclass(frozen=True, kw_only=True)
class LineChanged(AboutLine):
    """Other words, another time."""

    kind = "rhythm.line_changed"
    sentence = _("%(who)s changed “%(line)s”")


@dataclass(frozen=True, kw_only=True)
class LineMoved(AboutLine):
    """Another order."""

    kind = "rhythm.line_moved"
    sentence = _("%(who)s put “%(line)s” in another place")


@dataclass(frozen=True, kw_only=True)
class LineRemoved(BetweenTheTwo):
    """It does not belong there."""

    check_in: CheckIn
    text: str

    kind = "rhythm.line_removed"
    sentence = _("%(who)s took “%(line)s” out")

    @property
    def place(self) -> Engagement:
        return self.check_in.engagement

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.check_in.pk, None

    def words(self) -> dict[str, str]:
        return {"line": self.text}

    def audience(self) -> Iterable[UUID]:
        return self.assistants()

    def topics(self) -> list[str]:
        return [f"check-in-{self.check_in.pk}", *super().topics()]


@dataclass(frozen=True, kw_only=True)
class LineAnswered(AboutLine):
    """Yes, no or later; whoever writes hears of a no and a later."""

    answer: str

    kind = "rhythm.line_answered"
    sentence = _("%(who)s answered “%(line)s”")

    def told(self) -> Iterable[UUID]:
        return self.assistants() if self.answer in (CheckInLine.Answer.NO, CheckInLine.Answer.LATER) else ()


@dataclass(frozen=True, kw_only=True)
class DecisionAsked(AboutLine):
    """A decision that is needed has become a question with its own clock."""

    question: Question

    kind = "rhythm.decision_asked"
    sentence = _("%(who)s made a question of “%(line)s”")
