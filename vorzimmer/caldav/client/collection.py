"""One calendar on a server: what has changed (RFC 6578), what is there, fetching, bringing, taking away."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from urllib.parse import unquote, urljoin, urlsplit

from vorzimmer.caldav.client import xml
from vorzimmer.caldav.client.faults import Kind, Trouble
from vorzimmer.caldav.client.line import Line

BATCH = 40
ROUNDS = 200
XML = "application/xml; charset=utf-8"
XML_0, XML_1 = ({"Depth": depth, "Content-Type": XML} for depth in "01")
ICS = "text/calendar; charset=utf-8"


@dataclass(frozen=True, slots=True)
class State:
    """Where the calendar stands. A server may know neither."""

    token: str
    ctag: str


@dataclass(slots=True)
class Changes:
    """What is different: new or changed paths with their ETags, and paths that are gone. `token` for the next time."""

    token: str
    changed: dict[str, str] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Item:
    """What lies at a path."""

    path: str
    etag: str
    text: str


@dataclass(frozen=True, slots=True)
class Collection:
    """A calendar at `url`. Everything raises Trouble."""

    line: Line
    url: str

    def state(self) -> State:
        """The sync token and the ctag, as far as the server has them."""
        row = next(self._propfind(0, "d:sync-token", "cs:getctag", "d:resourcetype"), None)
        if row is None:
            raise Trouble(Kind.BROKEN, "no answer for the calendar")
        return State(row.text("d:sync-token"), row.text("cs:getctag"))

    def listing(self) -> dict[str, str]:
        """Path and ETag of everything that is there."""
        own = path_in(self.url, self.url)
        found = {path_in(self.url, row.href): row for row in self._propfind(1, "d:getetag", "d:resourcetype")}
        return {
            path: row.text("d:getetag") for path, row in found.items()
            if path != own and row.status == 200 and not row.has("d:resourcetype", "d:collection")
        }  # fmt: skip

    def changes(self, token: str) -> Changes:
        """Since `token`; Trouble with TOKEN when the server does not remember. A server may answer in pieces."""
        found = Changes(token)
        for _round in range(ROUNDS):
            answer = self.line.ask("REPORT", self.url, xml.sync(found.token), XML_0)
            root = xml.root_of(answer.body)
            new, more = (root.findtext(xml.tag("d:sync-token")) or "").strip(), False
            for row in xml.rows(root):
                path = path_in(self.url, row.href)
                if path == path_in(self.url, self.url):
                    more = row.status == 507
                elif row.status == 404:
                    found.changed.pop(path, None)
                    found.gone.add(path)
                elif not row.href.endswith("/"):
                    found.gone.discard(path)
                    found.changed[path] = row.text("d:getetag")
            if not new:
                raise Trouble(Kind.FORGOTTEN, "no new token")
            found.token, stuck = new, found.token == new
            if not more or stuck:
                return found
        raise Trouble(Kind.BROKEN, "no end of changes")

    def fetch(self, paths: Sequence[str]) -> Iterator[Item]:
        """The content of these; what has gone meanwhile is left out."""
        for begin in range(0, len(paths), BATCH):
            some = paths[begin : begin + BATCH]
            try:
                answer = self.line.ask("REPORT", self.url, xml.multiget(some), XML_1)
                got = [_item(self.url, row) for row in xml.rows(xml.root_of(answer.body))]
            except Trouble as trouble:
                if trouble.kind not in (Kind.REFUSED, Kind.FORBIDDEN):
                    raise
                got = [self.get(path) for path in some]
            yield from (each for each in got if each is not None)

    def get(self, path: str) -> Item | None:
        """What lies there now; None when there is nothing."""
        answer = self.line.ask("GET", urljoin(self.url, path), wanted=(404, 410))
        if answer.status in (404, 410):
            return None
        return Item(path, answer.etag, answer.body.decode("utf-8", "replace"))

    def put(self, path: str, text: str, etag: str = "") -> str:
        """Bring it; only if it is still what it was (`etag`), or not there at all. The new ETag, or "" if not said."""
        only = {"If-Match": etag} if etag else {"If-None-Match": "*"}
        answer = self.line.ask("PUT", urljoin(self.url, path), text.encode(), {"Content-Type": ICS, **only})
        return "" if answer.etag.startswith("W/") else answer.etag

    def delete(self, path: str, etag: str = "") -> None:
        """Take it away, if it is still what it was. That it is gone already is fine."""
        only = {"If-Match": etag} if etag else {}
        self.line.ask("DELETE", urljoin(self.url, path), b"", only, wanted=(404, 410))

    def _propfind(self, depth: int, *names: str) -> Iterator[xml.Row]:
        answer = self.line.ask("PROPFIND", self.url, xml.propfind(*names), {"Depth": str(depth), "Content-Type": XML})
        return xml.rows(xml.root_of(answer.body))


def path_in(url: str, href: str) -> str:
    """An address as one path, however the server wrote it: known again under `%40` and `@`."""
    return _quoted(unquote(urlsplit(urljoin(url, href)).path))


def _quoted(path: str) -> str:
    from urllib.parse import quote

    return quote(path, safe="/@:+,;=!$&'()*~-._")


def _item(url: str, row: xml.Row) -> Item | None:
    data = row.props.get(xml.tag("c:calendar-data"))
    if row.status != 200 or data is None or not data.text:
        return None
    return Item(path_in(url, row.href), row.text("d:getetag"), data.text)
