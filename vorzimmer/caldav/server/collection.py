"""One calendar as Radicale sees it."""

from collections.abc import Iterable, Iterator
from typing import Any

from radicale.item import Item
from radicale.item import filter as filters
from radicale.storage import BaseCollection

from vorzimmer.caldav.server import call, shelf, writing
from vorzimmer.caldav.server.shelf import Kept, Seen
from vorzimmer.journal.action import NotAllowed

SYNC = "http://vorzimmer.invalid/ns/sync/"
SOON = 4_102_444_800
"""Second of 2100: where endless series end for a first look; what matches is looked at again."""


class CalendarCollection(BaseCollection):
    """`seen` says which calendar, and as what its person sees it."""

    def __init__(self, user: str, seen: Seen) -> None:
        self.user, self.seen = user, seen

    @property
    def path(self) -> str:
        return f"{self.user}/{self.seen.calendar.pk.hex}"

    @property
    def etag(self) -> str:
        return f'"{self.seen.state}"'

    @property
    def last_modified(self) -> str:
        return shelf.http_date(shelf.changed_at(self.seen))

    def get_meta(self, key: str | None = None) -> Any:
        said = {
            "tag": "VCALENDAR",
            "D:displayname": self.seen.name,
            "ICAL:calendar-color": self.seen.colour,
            "C:supported-calendar-component-set": "VEVENT",
        }
        return said if key is None else said.get(key)

    def sync(self, old_token: str = "") -> tuple[str, Iterable[str]]:
        """What has changed since; ValueError for a token that was not given for this calendar as it is seen now."""
        token = f"{SYNC}{self.seen.calendar.pk.hex}/{self.seen.shape}/"
        if not old_token:
            return f"{token}{self.seen.calendar.version}", shelf.hrefs(self.seen)
        since = old_token.removeprefix(token)
        if not since.isdigit() or int(since) > self.seen.calendar.version:
            raise ValueError("token of another calendar, or of another time")
        return f"{token}{self.seen.calendar.version}", shelf.hrefs_since(self.seen, int(since))

    def get_all(self) -> Iterator[Item]:
        return (self._item(kept) for kept in shelf.everything(self.seen))

    def get_multi(self, hrefs: Iterable[str]) -> Iterator[tuple[str, Item | None]]:
        wanted = list(dict.fromkeys(hrefs))
        found = {kept.href: kept for kept in shelf.named(self.seen, wanted)}
        return ((href, self._item(found[href]) if href in found else None) for href in wanted)

    def get_filtered(self, given: Iterable[Any]) -> Iterator[tuple[Item, bool]]:
        """The database looks first; what comes back is looked at closely by Radicale."""
        tag, start, end, _simple = filters.simplify_prefilters(given, "VCALENDAR")
        if tag is not None and tag != "VEVENT":
            return
        for kept in shelf.between(self.seen, start, end):
            yield self._item(kept), False

    def one(self, href: str) -> Item | None:
        """What lies under this name."""
        return next((item for _href, item in self.get_multi([href])), None)

    def has_uid(self, uid: str) -> bool:
        return shelf.has_uid(self.seen, uid)

    def upload(self, href: str, item: Item) -> tuple[Item, Item | None]:
        """As it was sent, not as Radicale would write it."""
        before = self.one(href)
        self.write(href, call.current().body)
        after = CalendarCollection(self.user, shelf.again(self.seen)).one(href)
        if after is None:
            raise ValueError("nothing to keep")
        return after, before

    def write(self, href: str, text: bytes) -> None:
        """Make or change it; Refused when it is not allowed."""
        try:
            writing.put(self.seen, href, text)
        except NotAllowed as refused:
            raise _noted(refused) from refused

    def delete(self, href: str | None = None) -> None:
        try:
            if href is None:
                raise NotAllowed("")
            writing.remove(self.seen, href)
        except NotAllowed as refused:
            raise _noted(refused) from refused

    def _item(self, kept: Kept) -> Item:
        end = int(kept.until.timestamp()) + 1 if kept.until else SOON
        return Item(
            collection=self, href=kept.href, last_modified=shelf.http_date(kept.changed_at), text=kept.text,
            etag=f'"{kept.etag}"', uid=kept.uid, name="VCALENDAR", component_name="VEVENT",
            time_range=(int(kept.since.timestamp()), end),
        )  # fmt: skip


class Refused(PermissionError, ValueError):
    """Radicale takes the one after a PUT and the other after a DELETE for what it is: no mistake of the house."""


def _noted(refused: NotAllowed) -> Refused:
    call.current().refused = refused
    return Refused("[Errno 13] not allowed")
