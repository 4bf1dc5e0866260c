"""WebDAV's XML: requests as text, answers as plain rows. Read by a parser that expands nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape

from vorzimmer.caldav.client.faults import Kind, Trouble

NAMES = {
    "d": "DAV:",
    "c": "urn:ietf:params:xml:ns:caldav",
    "cs": "http://calendarserver.org/ns/",
    "a": "http://apple.com/ns/ical/",
}
HEAD = '<?xml version="1.0" encoding="utf-8"?>'
SPACES = " ".join(f'xmlns:{short}="{full}"' for short, full in NAMES.items())


@dataclass(frozen=True, slots=True)
class Row:
    """One resource of a multistatus: its address as the server wrote it, what it said, whether it is there."""

    href: str
    status: int
    props: dict[str, Any]

    def text(self, name: str) -> str:
        """The text of a property, empty when the server did not say."""
        found = self.props.get(tag(name))
        return (found.text or "").strip() if found is not None else ""

    def href_in(self, name: str) -> str:
        """The address inside of a property."""
        found = self.props.get(tag(name))
        inside = found.find(tag("d:href")) if found is not None else None
        return (inside.text or "").strip() if inside is not None else ""

    def has(self, name: str, inside: str) -> bool:
        """Whether a property contains an element of that name, at any depth."""
        found = self.props.get(tag(name))
        return found is not None and found.find(f".//{tag(inside)}") is not None


def tag(name: str) -> str:
    """`d:href` as the parser writes it."""
    short, _colon, local = name.partition(":")
    return f"{{{NAMES[short]}}}{local}"


def propfind(*names: str) -> bytes:
    """Ask for these properties."""
    return f"{HEAD}<d:propfind {SPACES}><d:prop>{_empty(names)}</d:prop></d:propfind>".encode()


def sync(token: str) -> bytes:
    """Ask what has changed since the token."""
    asked = f"<d:sync-token>{escape(token)}</d:sync-token><d:sync-level>1</d:sync-level>"
    return f"{HEAD}<d:sync-collection {SPACES}>{asked}<d:prop>{_empty(['d:getetag'])}</d:prop></d:sync-collection>".encode()


def multiget(hrefs: Sequence[str]) -> bytes:
    """Ask for the content of these."""
    listed = "".join(f"<d:href>{escape(href)}</d:href>" for href in hrefs)
    wanted = f"<d:prop>{_empty(['d:getetag', 'c:calendar-data'])}</d:prop>"
    return f"{HEAD}<c:calendar-multiget {SPACES}>{wanted}{listed}</c:calendar-multiget>".encode()


def _empty(names: Sequence[str]) -> str:
    return "".join(f"<{name}/>" for name in names)


def root_of(body: bytes) -> Any:
    """The answer's root. Trouble when it is cut off, no XML, or declares anything."""
    from defusedxml import DefusedXmlException
    from defusedxml import ElementTree as Safe

    try:
        return Safe.fromstring(body, forbid_dtd=True)
    except (Safe.ParseError, DefusedXmlException, ValueError) as unreadable:
        raise Trouble(Kind.BROKEN, "unreadable answer") from unreadable


def rows(root: Any) -> Iterator[Row]:
    """What a multistatus says of each resource."""
    if root.tag != tag("d:multistatus"):
        raise Trouble(Kind.BROKEN, "no multistatus")
    for response in root.findall(tag("d:response")):
        href = (response.findtext(tag("d:href")) or "").strip()
        if not href:
            raise Trouble(Kind.BROKEN, "a resource without address")
        props: dict[str, Any] = {}
        for stat in response.findall(tag("d:propstat")):
            prop = stat.find(tag("d:prop"))
            if prop is not None and _code(stat.findtext(tag("d:status"))) == 200:
                props |= {each.tag: each for each in prop}
        yield Row(href, _code(response.findtext(tag("d:status"))) or 200, props)


def _code(line: str | None) -> int:
    words = (line or "").split()
    return int(words[1]) if len(words) > 1 and words[1].isdigit() else 0
