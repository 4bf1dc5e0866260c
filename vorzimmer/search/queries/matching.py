"""One statement for both databases: SQLite's FTS5 and PostgreSQL's tsvector are asked for the same tokens.

Newest first, without a sort: FTS5 walks its rows backwards, PostgreSQL decides between its two indexes. Nothing is
counted. Who may see what is asked of the engagements' parts and of the tasks themselves, as their rooms do.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import connection, models

from vorzimmer.people.actor import Actor
from vorzimmer.search.models import Thing
from vorzimmer.search.models.thing import number_of
from vorzimmer.search.queries.asked import Asked
from vorzimmer.search.queries.filters import Filters
from vorzimmer.search.queries.seeing import ELSEWHERE, SEEN
from vorzimmer.search.text.tokens import ANYWHERE, TITLE, code, mark

MOST_PLACES = 40
"""Engagements that are named in the index's own language; with more of them only the rows are looked at."""


@dataclass(slots=True)
class Match:
    """Groups of tokens: one of every group in `every` must be there; not one of every group in `never`; none of `none`."""

    every: list[list[str]]
    never: list[list[str]] = field(default_factory=list)
    none: list[str] = field(default_factory=list)

    def for_sqlite(self) -> str:
        wanted = " AND ".join(_any(group, " OR ") for group in self.every)
        unwanted = " AND ".join(_any(group, " OR ") for group in self.never)
        found = f"({wanted}) NOT ({unwanted})" if unwanted else wanted
        return f"({found}) NOT {_any(self.none, ' OR ')}" if self.none else found

    def for_postgresql(self) -> str:
        wanted = " & ".join(_any(group, " | ") for group in self.every)
        unwanted = " & ".join(_any(group, " | ") for group in self.never)
        found = f"({wanted}) & !({unwanted})" if unwanted else wanted
        return f"({found}) & !{_any(self.none, ' | ')}" if self.none else found


def words_match(actor: Actor, asked: Asked, *, titles: bool) -> Match:
    """All words in the title; or anywhere, but not all in the title. Never with one that is not wanted."""
    in_title, anywhere = _tokens(actor, asked.groups, TITLE), _tokens(actor, asked.groups, ANYWHERE)
    none = [token for group in _tokens(actor, asked.without, ANYWHERE) for token in group]
    return Match(in_title, none=none) if titles else Match(anywhere, in_title, none)


def client_match(actor: Actor, asked: Asked, clients: Mapping[int, Sequence[UUID]]) -> Match:
    """Tasks in which a word is missing that the client's name has. `clients`: by place of the word, their engagements."""
    here = actor.workspace.pk
    match = words_match(actor, asked, titles=False)
    match.never = [list(group) for group in match.every]
    for place, engagements in clients.items():
        match.every[place] += [mark(here, "e", engagement) for engagement in engagements]
    match.every.append([mark(here, "k", Thing.Kind.TASK)])
    return match


def _tokens(actor: Actor, groups: Sequence[Sequence[str]], where: str) -> list[list[str]]:
    here = code(actor.workspace.pk)
    return [[f"{here}{where}{stem}" for stem in group] for group in groups]


def narrowed(match: Match, actor: Actor, filters: Filters, places: Sequence[UUID] | None) -> Match:
    """With what never changes about a thing as tokens. `places`: the engagements one sees, None for all."""
    here = actor.workspace.pk
    if filters.kind or (match.none and not match.every):
        kinds = [filters.kind] if filters.kind else Thing.Kind.values
        match.every.append([mark(here, "k", kind) for kind in kinds])
    if filters.by:
        match.every.append([mark(here, "b", filters.by)])
    if filters.engagement:
        match.every.append([mark(here, "e", filters.engagement)])
    elif places is not None and len(places) <= MOST_PLACES:
        match.every.append(
            [*(mark(here, "e", place) for place in places), *(mark(here, "k", kind) for kind in ELSEWHERE)]
        )
    return match


def numbers(actor: Actor, match: Match, filters: Filters, before: int | None, most: int) -> list[int]:
    """The newest things that match and that the actor may see; one query."""
    sqlite = connection.vendor == "sqlite"
    values: dict[str, Any] = {"me": _key(actor.id), "here": _key(actor.workspace.pk)}
    values["runs"] = actor.runs_the_workspace
    where = [SEEN, *_rows_only(filters, values), *_between(actor, filters, before, values)]
    tables, number = "search_thing i", "i.number"
    if match.every and sqlite:
        tables, number = "search_index f CROSS JOIN search_thing i", "f.rowid"
        where = ["search_index MATCH %(match)s", "i.number = f.rowid", *where]
        values["match"] = match.for_sqlite()
    elif match.every:
        # As a constant: with a parameter PostgreSQL would come to plan for any words, rare or not. Tokens have no quotes.
        where = [f"i.tokens @@ '{match.for_postgresql()}'::tsquery", *where]
    conditions = " AND ".join(where).replace("#number#", number)
    statement = (
        f"SELECT {number} FROM {tables} LEFT JOIN tasks_task t ON t.id = i.task_id"  # noqa: S608 - no part is typed by anybody
        f" WHERE {conditions} ORDER BY {number} DESC LIMIT {most:d}"
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return [row[0] for row in cursor.fetchall()]


def _rows_only(filters: Filters, values: dict[str, Any]) -> list[str]:
    """What can change is looked up where it is true."""
    found = []
    if filters.state in ("open", "closed"):
        found.append("t.is_open = TRUE" if filters.state == "open" else "t.is_open = FALSE AND t.state <> 'draft'")
    elif filters.state:
        values["state"] = filters.state
        found.append("t.state = %(state)s")
    if filters.task_kind:
        values["task_kind"] = filters.task_kind
        found.append("t.kind = %(task_kind)s")
    if filters.to:
        values["to"] = _key(filters.to)
        found.append("t.assistant_id = %(to)s")
    if filters.has_file:
        found.append("i.has_file = TRUE")
    if filters.within == "room":
        found.append("i.task_id IS NULL")
    elif filters.within:
        values["within"] = _key(UUID(filters.within))
        found.append("i.task_id = %(within)s")
    return found


def _between(actor: Actor, filters: Filters, before: int | None, values: dict[str, Any]) -> list[str]:
    found, zone = [], ZoneInfo(actor.person.timezone)
    if filters.since:
        values["since"] = number_of(datetime.combine(filters.since, time.min, zone))
        found.append("#number# >= %(since)s")
    if filters.until:
        values["until"] = number_of(datetime.combine(filters.until + timedelta(days=1), time.min, zone))
        found.append("#number# < %(until)s")
    if before is not None:
        found.append(f"#number# < {before:d}")
    return found


def _any(group: Sequence[str], or_: str) -> str:
    return f"({or_.join(group)})"


def _key(key: UUID) -> Any:
    """As this database keeps keys."""
    return models.UUIDField().get_db_prep_value(key, connection)
