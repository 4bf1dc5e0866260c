"""An agreement as its page shows it: what is open, whose turn it is, and every clause with what is said about it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from vorzimmer.agreements import queries
from vorzimmer.agreements.clauses import CLAUSES, Authority, Clause, Names, Sentence
from vorzimmer.agreements.clauses.amounts import listed
from vorzimmer.agreements.clauses.difference import Changed, changes
from vorzimmer.agreements.clauses.offers import as_offers
from vorzimmer.agreements.matrix import Matrix, matrix_of
from vorzimmer.agreements.models import OTHER, ClauseComment, Signature, Version, VersionClause
from vorzimmer.agreements.rules import reading
from vorzimmer.agreements.wording import names_of
from vorzimmer.engagements.models import Engagement
from vorzimmer.people.actor import Actor


@dataclass(frozen=True)
class Offered:
    """Numbers of the sentences that are offers only, because the assistant is self-employed, and why."""

    numbers: str
    reason: str


@dataclass(frozen=True)
class Shown:
    """One clause. `changed` against the last signed version, `news` against what the reader saw last."""

    clause: VersionClause
    number: int
    title: str
    sentences: list[Sentence]
    changed: list[Changed]
    news: list[Changed]
    comments: list[ClauseComment]
    mine: bool
    theirs: bool
    matrix: Matrix | None = None
    offered: list[Offered] = field(default_factory=list)

    @property
    def open_comments(self) -> list[ClauseComment]:
        """Remarks that nobody has settled yet."""
        return [comment for comment in self.comments if comment.settled_at is None]

    @property
    def settled(self) -> list[ClauseComment]:
        return [comment for comment in self.comments if comment.settled_at is not None]

    @property
    def is_open(self) -> bool:
        """Something about it is not agreed yet."""
        return not self.clause.is_accepted or bool(self.open_comments)


@dataclass(frozen=True)
class Document:
    """A version with its clauses, for one reader. `side` is the reader's, empty for those who look on."""

    version: Version
    side: str
    names: Names
    base: Version | None
    clauses: list[Shown]
    signatures: Mapping[str, Signature] = field(default_factory=dict)

    @property
    def open_for_me(self) -> list[Shown]:
        """Clauses that my side has not accepted."""
        return [shown for shown in self.clauses if self.side and not shown.mine]

    @property
    def open_for_them(self) -> list[Shown]:
        return [shown for shown in self.clauses if not shown.theirs]

    @property
    def remarks(self) -> int:
        """How many remarks are open."""
        return sum(len(shown.open_comments) for shown in self.clauses)

    @property
    def open_count(self) -> int:
        """How many clauses are not agreed yet."""
        return sum(shown.is_open for shown in self.clauses)

    @property
    def agreed_count(self) -> int:
        """How many are."""
        return len(self.clauses) - self.open_count

    @property
    def has_news(self) -> bool:
        return any(shown.news for shown in self.clauses)

    @property
    def is_ready(self) -> bool:
        """It can be signed."""
        return self.version.state == Version.State.OFFERED and not self.open_count

    @property
    def revisions(self) -> str:
        """The wordings that are on the page: "scope:0 hours:2 …", for accepting what was read."""
        return " ".join(f"{shown.clause.key}:{shown.clause.revision}" for shown in self.open_for_me)

    @property
    def step(self) -> str:
        """The next step of this reader: one word, or nothing to do."""
        if self.version.state == Version.State.DRAFT:
            return "offer" if self.side == self.version.turn else "wait"
        if self.version.state != Version.State.OFFERED or not self.side:
            return "wait"
        if self.is_ready:
            return "wait" if self.side in self.signatures else "sign"
        if self.version.turn != self.side:
            return "accept" if self.open_for_me and not self.open_for_them else "wait"
        return "accept" if self.open_for_me and not self.open_for_them and not self.remarks else "answer"


def document(actor: Actor, version: Version, versions: Iterable[Version]) -> Document:
    """Read it for this reader; four queries, and one more each while it is negotiated and when there is news."""
    names = names_of(version)
    side = reading.side_of(actor, version.engagement, version.agreement.form)
    base = next((v for v in versions if v.is_signed and v.number < version.number), None)
    rows, before = queries.clauses_beside(version, base)
    seen = queries.seen_by(actor, version) if version.is_open else {}
    comments = queries.comments_of(version)
    shown = [
        _shown(clause, side, names, before.get(clause.key), seen.get(clause.pk), comments.get(clause.pk, []))
        for clause in rows
    ]
    return Document(version, side, names, base, shown, queries.signatures_of([version])[version.pk])


def _shown(
    clause: VersionClause, side: str, names: Names, before: Any, seen: Any, comments: list[ClauseComment]
) -> Shown:
    kind = CLAUSES[clause.key]
    now: Clause = kind.from_json(clause.body)
    return Shown(
        clause=clause, number=kind.number, title=str(kind.title), sentences=now.sentences(names),
        changed=_changes(kind, before, now, names), news=_changes(kind, seen, now, names), comments=comments,
        mine=clause.is_accepted_by(side) if side else False,
        theirs=clause.is_accepted_by(OTHER[side]) if side else clause.is_accepted,
        matrix=matrix_of(now, names, clause.version.agreement.stage) if isinstance(now, Authority) else None,
        offered=_offered(clause, now, names),
    )  # fmt: skip


def _offered(clause: VersionClause, now: Clause, names: Names) -> list[Offered]:
    switched = as_offers(clause.version.agreement.form, {clause.key: now}, names)
    by_reason = groupby(switched, key=lambda each: each.reason)
    return [Offered(listed(each.number for each in rows), str(reason)) for reason, rows in by_reason]


def _changes(kind: type[Clause], before: Any, now: Clause, names: Names) -> list[Changed]:
    return [] if before is None else changes(kind.from_json(before), now, names)


def turn_of(shown: Document) -> str:
    """The side that moves next; empty when nobody has to."""
    version = shown.version
    if not version.is_open:
        return ""
    if shown.is_ready:
        return next((side for side in (version.turn, OTHER[version.turn]) if side not in shown.signatures), "")
    return version.turn


def who_speaks(engagement: Engagement, side: str, form: str) -> str:
    """Whom one waits for: names of those who negotiate for this side."""
    team = engagement.team
    people = team.deciding if side == "client" else [member for member in (team.lead,) if member]
    if side == "assistant" and not people:
        people = team.with_role("coordinator")
    return ", ".join(member.user.first_name for member in people[:2])
