"""Radicale's storage over our calendars: `/<membership>/<calendar>/<appointment>.ics`."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from typing import Any
from uuid import UUID

from django.db import transaction
from radicale.item import Item
from radicale.storage import BaseCollection, BaseStorage

from vorzimmer.caldav.server import call, shelf
from vorzimmer.caldav.server.collection import CalendarCollection


class Folder(BaseCollection):
    """The root, and each person's place in it; no calendar."""

    def __init__(self, path: str) -> None:
        self._path = path

    @property
    def path(self) -> str:
        return self._path

    @property
    def etag(self) -> str:
        return '"folder"'

    def get_meta(self, key: str | None = None) -> Any:
        """The name of whoever it belongs to."""
        said = {"D:displayname": call.current().actor.person.name} if self._path else {}
        return said if key is None else said.get(key)

    def get_all(self) -> Iterable[Item]:
        return []

    def get_multi(self, hrefs: Iterable[str]) -> Iterable[tuple[str, Item | None]]:
        return [(href, None) for href in hrefs]

    @property
    def last_modified(self) -> str:
        return shelf.http_date(call.current().actor.membership.joined_at)


class Storage(BaseStorage):
    """Reads as the person of the device; writes go through the verbs of the house."""

    _supports_unicode = True
    _supports_trailing_whitespace = True
    _supports_problematic_chars = True

    def discover(
        self,
        path: str,
        depth: str = "0",
        child_context_manager: Callable[[str, str | None], AbstractContextManager[None]] | None = None,
        user_groups: set[str] | None = None,
    ) -> Iterator[BaseCollection | Item]:
        parts, here = [part for part in path.split("/") if part], call.current()
        if not parts:
            yield Folder("")
            if depth != "0":
                yield Folder(here.user)
        elif parts[0] == here.user:
            yield from _inside(parts, depth)

    def move(self, item: Item, to_collection: BaseCollection, to_href: str) -> None:
        """Written there first: what the agreement refuses there stays here."""
        if not isinstance(to_collection, CalendarCollection) or item.collection is None or item.href is None:
            raise ValueError("not a calendar")
        to_collection.write(to_href, item.serialize().encode())
        item.collection.delete(item.href)

    def create_collection(self, href: str, items: Any = None, props: Mapping[str, str] | None = None) -> Any:
        raise ValueError("calendars are made in Vorzimmer")

    @contextmanager
    def acquire_lock(self, mode: str, user: str = "", *args: Any, **kwargs: Any) -> Iterator[None]:
        """Looking at an ETag and writing are one: nobody comes between."""
        if mode == "r":
            yield
            return
        with transaction.atomic():
            for path in (kwargs.get("path"), kwargs.get("to_path")):
                shelf.lock(_calendar_in(path or ""))
            yield

    def verify(self) -> bool:
        return True


def _calendar_in(path: str) -> UUID | None:
    parts = [part for part in path.split("/") if part]
    try:
        return UUID(parts[1]) if len(parts) > 1 else None
    except ValueError:
        return None


def _inside(parts: list[str], depth: str) -> Iterator[BaseCollection | Item]:
    actor = call.current().actor
    if len(parts) == 1:
        yield Folder(parts[0])
        if depth != "0":
            yield from (CalendarCollection(parts[0], seen) for seen in shelf.all_seen(actor))
        return
    seen = shelf.seen(actor, _calendar_in("/".join(parts)))
    if seen is None or len(parts) > 3:
        return
    collection = CalendarCollection(parts[0], seen)
    if len(parts) == 3:
        found = collection.one(parts[2])
        if found is not None:
            yield found
        return
    yield collection
    if depth != "0":
        yield from collection.get_all()
