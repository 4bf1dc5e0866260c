"""The authority matrix as a table: acts down, kinds of task across, in few words."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from vorzimmer.agreements.clauses import ACTS, STAGES, Authority, AuthorityRule, Level, Names
from vorzimmer.agreements.clauses.amounts import listed, money, slot
from vorzimmer.agreements.clauses.grown import RANK, coming, holding

EVERY_KIND = ""


@dataclass(frozen=True)
class Right:
    """One rule in a cell. `under` are its conditions; `later` says from which stage on, empty when it holds."""

    number: str
    level: Level
    words: str
    under: list[str]
    later: str


@dataclass(frozen=True)
class Row:
    """One act; per kind of task what holds for it, and what comes later. `is_said` when any rule speaks of it."""

    act: str
    cells: list[tuple[str, list[Right]]]

    @property
    def is_said(self) -> bool:
        return any(rights for _kind, rights in self.cells)


@dataclass(frozen=True)
class Matrix:
    """`kinds` are the heads of the columns, every kind first."""

    kinds: list[str]
    rows: list[Row]
    unsaid: str


def matrix_of(authority: Authority, names: Names, stage: int) -> Matrix:
    """What holds at this stage and what comes later; acts of which no rule speaks are told in one line."""
    slugs = [EVERY_KIND, *dict.fromkeys(rule.kind for rule in authority.rules if rule.kind)]
    heads = [names.kind(slug) if slug else str(_("every kind")) for slug in slugs]
    found: dict[tuple[str, str], list[Right]] = {}
    for number, rule in [*holding(authority, stage), *coming(authority, stage)]:
        right = _right(number, rule, names, later=rule.stage > stage)
        found.setdefault((rule.act, rule.kind), []).append(right)
    for rights in found.values():
        rights.sort(key=lambda right: (bool(right.later), -RANK[right.level]))
    rows = [
        Row(str(label), [(head, found.get((act, slug), [])) for slug, head in zip(slugs, heads, strict=True)])
        for act, label in ACTS.items()
    ]
    unsaid = [row.act for row in rows if not row.is_said]
    return Matrix(heads, [row for row in rows if row.is_said], _unsaid(unsaid))


def _unsaid(acts: list[str]) -> str:
    if not acts:
        return ""
    return _("Without a rule, so asked first: %(acts)s.") % {"acts": listed(acts)}


def _right(number: str, rule: AuthorityRule, names: Names, *, later: bool) -> Right:
    under = []
    if rule.limit_cents is not None:
        under.append(_("up to %(limit)s") % {"limit": money(rule.limit_cents, names.currency)})
    if rule.people:
        under.append(_("only towards %(people)s") % {"people": listed(rule.people)})
    if rule.from_time:
        under.append(slot(rule.from_time, rule.to_time))
    return Right(number, rule.level, str(rule.level.label), under, str(STAGES[rule.stage]) if later else "")
