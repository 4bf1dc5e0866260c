"""What is measured, as requests: the same for the running server and for the count of queries."""

from collections.abc import Callable
from typing import Any, Protocol
from uuid import uuid4

from bench.search import typed

HERE = "/w/bench"
HTMX = {"HX-Request": "true"}
HITS = HTMX | {"HX-Target": "section#hits"}
PEOPLE = ("anna", "ben", "carla", "emma", "dirk")
WRITES = frozenset({"create", "message"})


class Asks(Protocol):
    """Somebody who is signed in."""

    def get(self, path: str, **headers: str) -> Any: ...
    def post(self, path: str, fields: dict[str, str], **headers: str) -> Any: ...


def asked(seen: dict[str, str]) -> dict[str, tuple[str, Callable[[Asks], Any]]]:
    """By name: who asks (anna is a client's contact, ben her assistant, carla coordinates), and for what.

    Emma and Dirk write elsewhere (`to`), so that what is read keeps its size.
    """
    task, engagement = seen["task"], seen["engagement"]
    searches: dict[str, tuple[str, Callable[[Asks], Any]]] = {
        name: ("carla", lambda carla, asks=asks: carla.get(f"{HERE}/search/?{asks}", **HITS))
        for name, asks in typed(int(seen.get("size", 0))).items()
    }
    whole = typed(int(seen.get("size", 0)))["search"]
    return searches | {
        "search_page": ("carla", lambda carla: carla.get(f"{HERE}/search/?{whole}")),
        "search_assistant": ("ben", lambda ben: ben.get(f"{HERE}/search/?{whole}", **HITS)),
        "palette": ("carla", lambda carla: carla.get(f"{HERE}/palette/?{whole}", **HTMX)),
        "list": ("carla", lambda carla: carla.get(f"{HERE}/tasks/")),
        "board": ("carla", lambda carla: carla.get(f"{HERE}/tasks/?shape=board")),
        "board_by_turn": ("carla", lambda carla: carla.get(f"{HERE}/tasks/?shape=board&by=turn")),
        "task": ("carla", lambda carla: carla.get(f"{HERE}/tasks/{task}/")),
        "today_client": ("anna", lambda anna: anna.get(f"{HERE}/")),
        "today_assistant": ("ben", lambda ben: ben.get(f"{HERE}/")),
        "today_coordinator": ("carla", lambda carla: carla.get(f"{HERE}/")),
        "engagement": ("carla", lambda carla: carla.get(f"{HERE}/engagements/{engagement}/")),
        "create": ("emma", lambda emma: delegate(emma, seen["to_engagement"])),
        "message": ("dirk", lambda dirk: say(dirk, seen["to"])),
    }


def delegate(emma: Asks, engagement: str) -> Any:
    """A task written down and handed over, as the delegating form sends it; the answer leads to its page."""
    fields = {"engagement": engagement, "outcome": f"Zug nach Wien buchen {uuid4()}", "due_zone": "Europe/Berlin"}
    return emma.post(f"{HERE}/tasks/new/", fields)


def say(dirk: Asks, task: str) -> Any:
    """A message in the task's conversation, as the behaviour sends it; the answer is the new message."""
    return dirk.post(f"{HERE}/conversations/{task}/post/", {"html": "<p>Der Zug um 9:30 ist frei.</p>"}, **HTMX)
