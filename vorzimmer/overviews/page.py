"""What the page of all tasks shows, in whatever shape; `screens` prints it."""

from typing import Any

from django.http import QueryDict

from vorzimmer.overviews import calendar, queries, rules, timeline
from vorzimmer.overviews.groups import grouped
from vorzimmer.overviews.look import Look
from vorzimmer.overviews.queries import Above, Span, board_columns, dated_rows, running_rows
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.queries import MANY, open_tasks

MOST = 50
GROUPED = 150
"""Rows of a page; under headings there are more, so that a group is seldom torn apart."""
NARROWING = ("engagement", "person", "kind", "due", "from", "until")


def page_of(actor: Actor, query: QueryDict) -> dict[str, Any]:
    """The context of the page. Without an address it opens with the person's first view."""
    above = queries.stands_above(actor)
    if not query and above.first is not None:
        query = QueryDict(f"{above.first.words}&view={above.first.pk}")
    look = Look.read(query)
    return {
        "look": look, "filters": look.filters, "query": query,
        **_frame(actor, look, above),
        **SHAPES[look.shape](actor, look),
    }  # fmt: skip


def _frame(actor: Actor, look: Look, above: Above) -> dict[str, Any]:
    filters, query = look.filters, look.query
    narrowed = [name for name in NARROWING if query.get(name)]
    filtered = bool(narrowed or filters.turn or filters.text)
    plain = not filters.after and filters.state == "open" and not filtered and look.shape == "list"
    return {
        "tabs": [(tab, f"?{tab.words}&view={tab.pk}", str(tab.pk) == look.view) for tab in above.tabs],
        "drafts": above.drafts if plain else [],
        "is_filtered": filtered,
        "kept": {name: value for name, value in query.items() if name in KEPT_BY_FILTER and value},
        "shape_chips": queries.shape_chips(look),
        "turn_chips": queries.turn_chips(actor, look),
        "sort_chips": queries.sort_chips(look),
        "group_chips": queries.group_chips(look) if look.shape != "calendar" else queries.span_chips(look),
        "narrow_address": look.address(filter="1"),
        "options": queries.options_of(actor) if narrowed or query.get("filter") else None,
        "open_address": look.address(state="", view="") if look.view else look.address(state=""),
        "closed_address": look.address(state="closed", sort="newest", view=""),
        "clear_address": look.address(**dict.fromkeys([*NARROWING, "turn", "text", "filter", "view"], "")),
        "changes_tasks": rules.change_many(actor, actor.workspace) is None,
    }


KEPT_BY_FILTER = ("turn", "state", "sort", "shape", "group", "by", "span", "day", "view")
"""What the form of the filter does not ask for and takes along."""


def _list(actor: Actor, look: Look) -> dict[str, Any]:
    page = open_tasks(actor, look.filters, most=GROUPED if look.group else MOST, counting=True)
    first = look.filters.after is None
    return {
        "page": page,
        "groups": grouped(page.rows, look.group),
        "is_first": first,
        "more_address": look.address(after=str(page.after)) if page.after else "",
        "found": f"{MANY}+" if page.count >= MANY else page.count,
        "whole": first and page.after is None,
    }


def _board(actor: Actor, look: Look) -> dict[str, Any]:
    columns = board_columns(actor, look)
    return {"columns": columns, "is_empty": not any(column.count for column in columns)}


def _calendar(actor: Actor, look: Look) -> dict[str, Any]:
    span = dated_rows(actor, look.filters, *calendar.bounds(look))
    region = actor.membership.holidays_region or actor.workspace.holidays_region
    shown = calendar.arrange(look, span.rows, region)
    return {"calendar": shown, **_turning(look, span, shown.before, shown.after)}


def _timeline(actor: Actor, look: Look) -> dict[str, Any]:
    span = running_rows(actor, look.filters, *timeline.bounds(look))
    shown = timeline.arrange(look, span.rows)
    return {"timeline": shown, **_turning(look, span, shown.before, shown.after)}


def _turning(look: Look, span: Span, before: str, after: str) -> dict[str, Any]:
    return {
        "cut": span.cut,
        "is_empty": not span.rows,
        "before_address": look.address(day=before),
        "after_address": look.address(day=after),
        "today_address": look.address(day=""),
    }


SHAPES = {"list": _list, "board": _board, "calendar": _calendar, "timeline": _timeline}
