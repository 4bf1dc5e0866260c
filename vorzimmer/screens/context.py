"""What the frame around every page shows: where one is, what waits, who one is."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from vorzimmer.foundation.pages import asked_part
from vorzimmer.live.stream import milliseconds
from vorzimmer.people.actor import Actor
from vorzimmer.screens.waiting import Waiting, waiting_counts
from vorzimmer.search.commands import Command, places

MOST, MANY = 99, "99+"
INSIDE = {"": "today", "questions": "tasks", "absences": "today"} | dict.fromkeys(
    (
        "clients",
        "people",
        "calls",
        "check-ins",
        "talks",
        "handbook",
        "access",
        "plans",
        "partings",
        "references",
        "kept",
    ),
    "engagements",
)
"""Which entry of the rail is open on pages whose address begins otherwise."""


def shell(request: HttpRequest) -> dict[str, Any]:
    """Context of `shell.html`. A part that htmx asked for has no frame and needs none of it."""
    actor: Actor | None = getattr(request, "actor", None)
    theme = request.user.theme if request.user.is_authenticated else "auto"
    if actor is None:
        return {"theme": theme}
    if asked_part(request) or "HX-Request" in request.headers:
        return {"actor": actor, "workspace": actor.workspace, "delegates": lambda: waiting_counts(actor).delegates}
    waiting = waiting_counts(actor)
    return {
        "actor": actor,
        "workspace": actor.workspace,
        "theme": theme,
        "live_url": f"/live/?w={actor.workspace.slug}&since={milliseconds()}",
        "person_url": "/account/",
        "role_label": actor.membership.get_role_display(),
        "other_workspaces": _other_workspaces(request, actor),
        "nav": _nav(actor, waiting),
        "here": _here(request),
        "delegates": waiting.delegates,
        "search_url": reverse("search:search"),
        "frame": "screens/frame.html",
    }


def _nav(actor: Actor, waiting: Waiting) -> list[dict[str, Any]]:
    counts = counts_of(waiting)
    return [
        {
            "key": key, "label": label, "url": reverse(url), "icon": icon, "shortcut": shortcut,
            "count": counts.get(key, 0), "live": key in counts,
        }
        for key, label, url, icon, shortcut in _entries(actor)
    ]  # fmt: skip


def _entries(actor: Actor) -> list[tuple[str, str, str, str, str]]:
    """The pages in the frame: key, name, address, icon, keys."""
    entries = [
        ("today", _("Today"), "screens:today", "house", "g h"),
        ("tasks", _("Tasks"), "screens:tasks", "list-checks", "g a"),
        ("conversations", _("Conversations"), "conversations:list", "message-circle", "g c"),
        ("notifications", _("Notifications"), "notifications:inbox", "bell", "g n"),
        ("calendar", _("Calendar"), "calendars:own", "calendar-days", "g k"),
        ("engagements", _("Engagements"), "engagements:list", "handshake", "g z"),
        ("series", _("Recurring"), "planning:series_list", "repeat", "g w"),
        ("templates", _("Templates"), "planning:templates", "copy", "g v"),
    ]
    if actor.runs_the_workspace:
        entries.append(("needs", _("Finding"), "matching:needs", "user-plus", "g f"))
        entries.append(("members", _("Team"), "members:list", "users", "g t"))
    entries.append(("settings", _("Settings"), "members:settings", "settings", "g s"))
    return entries


def _places(actor: Actor) -> list[Command]:
    found = [Command(label, reverse(url), icon) for _key, label, url, icon, _keys in _entries(actor)]
    return [*found, Command(_("Absences"), reverse("handovers:absences"), "calendar")]


places.append(_places)


def counts_of(waiting: Waiting) -> dict[str, int | str]:
    """The numbers beside the entries that have one, by the entry's key."""
    found = {"today": waiting.mine, "conversations": waiting.unread, "notifications": waiting.notifications}
    return {key: MANY if count > MOST else count for key, count in found.items()}


def _here(request: HttpRequest) -> str:
    first = request.path_info.strip("/").split("/")[0]
    return INSIDE.get(first, first)


def _other_workspaces(request: HttpRequest, actor: Actor) -> list[dict[str, str]]:
    mine = [each.workspace for each in getattr(request, "memberships", [])]
    others = sorted((each for each in mine if each.pk != actor.workspace.pk), key=lambda each: each.name)
    return [{"name": each.name, "slug": each.slug, "url": f"/w/{each.slug}/"} for each in others]
