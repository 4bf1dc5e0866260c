"""What can happen to a single clause while it is negotiated."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.agreements.models import OTHER, ClauseComment

from .base import AboutClause


@dataclass(frozen=True, kw_only=True)
class ClauseChanged(AboutClause):
    """Another wording is proposed; the other side's acceptance is gone. `side` proposed it."""

    side: str
    revision: int
    unsigned: bool = False

    kind = "agreements.clause_changed"
    sentence = _("%(who)s proposed another wording: %(clause)s")

    def told(self) -> Iterable[UUID]:
        return _other(self, self.side)


@dataclass(frozen=True, kw_only=True)
class ClauseAccepted(AboutClause):
    """A side agrees to a clause as it stands."""

    side: str

    kind = "agreements.clause_accepted"
    sentence = _("%(who)s accepted a clause: %(clause)s")


@dataclass(frozen=True, kw_only=True)
class AcceptanceTakenBack(AboutClause):
    """A side thinks about a clause again."""

    side: str
    unsigned: bool = False

    kind = "agreements.acceptance_taken_back"
    sentence = _("%(who)s is thinking about a clause again: %(clause)s")

    def told(self) -> Iterable[UUID]:
        return _other(self, self.side)


@dataclass(frozen=True, kw_only=True)
class ClauseCommented(AboutClause):
    """A remark that stands open until it is settled."""

    comment: ClauseComment
    side: str
    unsigned: bool = False

    kind = "agreements.clause_commented"
    sentence = _("%(who)s remarked on a clause: %(clause)s")

    def told(self) -> Iterable[UUID]:
        return _other(self, self.side)


@dataclass(frozen=True, kw_only=True)
class CommentSettled(AboutClause):
    """Nothing is open about it any more."""

    comment: ClauseComment

    kind = "agreements.comment_settled"
    sentence = _("%(who)s settled a remark: %(clause)s")

    def told(self) -> Iterable[UUID]:
        return [self.comment.by_id]


def _other(happened: AboutClause, side: str) -> list[UUID]:
    """The other side; nobody while it is a draft, both when the coordination did it."""
    if happened.version.state == happened.version.State.DRAFT:
        return []
    return happened.side_ids(OTHER[side]) if side else happened.everybody()
