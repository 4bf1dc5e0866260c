"""The palette: going anywhere and doing anything, by a few letters."""

from dataclasses import dataclass, field
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from vorzimmer.people.actor import Actor
from vorzimmer.people.requests import Request
from vorzimmer.search import commands, queries
from vorzimmer.search.commands import Command
from vorzimmer.search.queries import Hit

MOST, MOST_HITS = 6, 10


@dataclass(frozen=True, slots=True)
class Group:
    """Lines under one heading: commands, or hits."""

    key: str
    heading: str
    commands: list[Command] = field(default_factory=list)
    hits: list[Hit] = field(default_factory=list)


@require_GET
def palette(request: Request) -> HttpResponse:
    """The list below the field; `q` is what was typed, `here` the path of the page that is open."""
    typed, path = request.GET.get("q", "").strip()[:120], request.GET.get("here", "")
    context: dict[str, Any] = {"typed": typed, "groups": groups(request.actor, typed, path)}
    return render(request, "search/palette_list.html", context)


def groups(actor: Actor, typed: str, path: str) -> list[Group]:
    """What can be done here comes first, then where one was, then everything else that fits."""
    name, doing = commands.here(actor, path)
    saved = [_saved(each) for each in queries.saved_searches(actor)]
    found = [
        Group("here", name, commands.fitting(doing, typed)),
        Group("recent", _("Lately"), _recent(actor) if not typed else []),
        Group("pages", _("Go to"), commands.fitting(commands.pages(actor), typed)[: MOST if typed else None]),
        Group("saved", _("Saved searches"), commands.fitting(saved, typed)[:MOST]),
        Group("do", _("Do"), commands.fitting(commands.anywhere(actor), typed)[: MOST if typed else None]),
    ]
    if typed:
        page = queries.find(actor, typed, most=MOST_HITS)
        found.append(Group("hits", page.instead or _("Found"), hits=page.hits))
        everything = Command(_("Search everywhere for “%(words)s”") % {"words": typed}, _search(typed), "search")
        found.append(Group("all", _("Search"), [everything]))
    return [group for group in found if group.commands or group.hits]


def _recent(actor: Actor) -> list[Command]:
    """Tasks and rooms that were talked about last."""
    found = []
    for talk in queries.recent(actor):
        if talk.task_id:
            found.append(Command(str(talk.task), reverse("screens:task", args=[talk.task_id]), "list-checks"))
        else:
            url = reverse("conversations:room", args=[talk.engagement_id])
            found.append(Command(str(talk.engagement), url, "message-circle"))
    return found


def _saved(search: Any) -> Command:
    return Command(search.name, f"{reverse('search:search')}?{search.asks}", "search")


def _search(typed: str) -> str:
    return f"{reverse('search:search')}?{queries.address(typed, queries.Filters())}"
