"""Points of the agenda and lines of the notes."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from vorzimmer.talks.models import AgendaPoint, NoteLine

from .base import InTheTalk


@dataclass(frozen=True, kw_only=True)
class PointHappening(InTheTalk):
    """One point of the agenda."""

    point: AgendaPoint

    def where(self) -> str:
        return self.point.part


@dataclass(frozen=True, kw_only=True)
class PointAdded(PointHappening):
    """It will be talked about."""

    kind = "talks.point_added"
    sentence = _("%(who)s put a point on the agenda")


@dataclass(frozen=True, kw_only=True)
class PointChanged(PointHappening):
    """In other words, or in another part."""

    def where(self) -> str:
        return ""

    kind = "talks.point_changed"
    sentence = _("%(who)s changed a point of the agenda")


@dataclass(frozen=True, kw_only=True)
class PointMoved(PointHappening):
    """Earlier or later."""

    kind = "talks.point_moved"
    sentence = _("%(who)s put the points of the agenda in another order")


@dataclass(frozen=True, kw_only=True)
class PointRemoved(InTheTalk):
    """Not this time."""

    part: str

    def where(self) -> str:
        return self.part

    kind = "talks.point_removed"
    sentence = _("%(who)s took a point off the agenda")


@dataclass(frozen=True, kw_only=True)
class PointSettled(PointHappening):
    """Both have said what there is to say."""

    kind = "talks.point_settled"
    sentence = _("%(who)s ticked a point of the agenda")


@dataclass(frozen=True, kw_only=True)
class PointOpened(PointHappening):
    """Not settled after all."""

    kind = "talks.point_opened"
    sentence = _("%(who)s opened a point of the agenda again")


@dataclass(frozen=True, kw_only=True)
class LineHappening(InTheTalk):
    """One line of the notes; after the talk the minutes are new as well."""

    note_line: NoteLine

    def where(self) -> str:
        return self.note_line.part if self.talk.is_running else ""


@dataclass(frozen=True, kw_only=True)
class LineAdded(LineHappening):
    """One more line of the notes."""

    kind = "talks.line_added"
    sentence = _("%(who)s wrote a line in the notes")


@dataclass(frozen=True, kw_only=True)
class LineChanged(LineHappening):
    """It says something else."""

    kind = "talks.line_changed"
    sentence = _("%(who)s changed a line of the notes")


@dataclass(frozen=True, kw_only=True)
class LineRemoved(InTheTalk):
    """It is gone."""

    part: str

    def where(self) -> str:
        return self.part if self.talk.is_running else ""

    kind = "talks.line_removed"
    sentence = _("%(who)s took a line out of the notes")
