"""What readers say about a page."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, cast
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.team import Side
from vorzimmer.handbook.models import Remark
from vorzimmer.tasks.asks import OTHER

from .base import PageHappening
from .pages import PageChanged


@dataclass(frozen=True, kw_only=True)
class RemarkMade(PageHappening):
    """Something about a page. What asks for something is told to the other side."""

    remark: Remark
    asks: ClassVar[bool] = True

    def told(self) -> Iterable[UUID]:
        side = self.remark.side
        return self.page.engagement.team.ids(cast(Side, OTHER[side])) if side and self.asks else []


@dataclass(frozen=True, kw_only=True)
class PageCommented(RemarkMade):
    """A comment or a question about the page."""

    kind = "handbook.page_commented"
    sentence = _("%(who)s commented on the page “%(page)s”")


@dataclass(frozen=True, kw_only=True)
class GapNoted(RemarkMade):
    """Somebody needed something and did not find it: the other side closes the gap."""

    kind = "handbook.gap_noted"
    sentence = _("%(who)s missed something on the page “%(page)s”")
    needs_you = True


@dataclass(frozen=True, kw_only=True)
class GapFilled(PageChanged):
    """What was missing stands on the page, as version `version`; whoever missed it is told with the others."""

    remark: Remark

    kind = "handbook.gap_filled"
    sentence = _("%(who)s added what was missing to the page “%(page)s”")


@dataclass(frozen=True, kw_only=True)
class PageHelped(RemarkMade):
    """It helped."""

    kind = "handbook.page_helped"
    sentence = _("The page “%(page)s” has helped %(who)s")
    asks = False


@dataclass(frozen=True, kw_only=True)
class RemarkSettled(PageHappening):
    """A comment or a gap has been seen to; whoever said it is told."""

    remark: Remark

    kind = "handbook.remark_settled"
    sentence = _("%(who)s settled what was said about the page “%(page)s”")

    def told(self) -> Iterable[UUID]:
        return [self.remark.by_id]
