"""From the address that a person types to their calendars (RFC 6764, RFC 5397, RFC 4791 6.2)."""

from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from vorzimmer.caldav.client import xml
from vorzimmer.caldav.client.faults import Kind, Trouble
from vorzimmer.caldav.client.line import Line

ASKED = (
    "d:resourcetype", "d:displayname", "a:calendar-color", "c:supported-calendar-component-set",
    "d:current-user-privilege-set",
)  # fmt: skip
MOST = 100


@dataclass(frozen=True, slots=True)
class Found:
    """A calendar on the server: its address, what it is called there, whether one may write into it."""

    url: str
    name: str
    colour: str
    writable: bool


def as_url(typed: str) -> str:
    """What somebody types as an address: `https://` may be missing, `webcal` and `caldavs` mean the same."""
    typed = typed.strip()
    scheme, between, rest = typed.partition("://")
    if not between:
        return f"https://{typed}"
    return f"https://{rest}" if scheme.lower() in ("caldav", "caldavs", "webcal", "webcals") else typed


def home_of(line: Line, typed: str) -> str:
    """The address under which the person's calendars are. Trouble when there is no way to it."""
    url = as_url(typed)
    here, first = _principal(line, url)
    home = _home(line, here)
    if not home:
        raise first or Trouble(Kind.MISSING, "no calendars")
    return home


def _principal(line: Line, url: str) -> tuple[str, Trouble | None]:
    """The principal, or else the address itself; and why the better ways failed, in case nothing comes of it."""
    with_path = urlsplit(url).path not in ("", "/")
    ways = [url] * with_path + [urljoin(url, "/.well-known/caldav"), urljoin(url, "/")]
    first: Trouble | None = None
    for way in ways:
        try:
            answer = line.ask("PROPFIND", way, xml.propfind("d:current-user-principal"), _headers(0))
            row = next(xml.rows(xml.root_of(answer.body)), None)
        except Trouble as trouble:
            if trouble.kind in (Kind.SIGN_IN, Kind.ADDRESS, Kind.UNREACHABLE):
                raise
            first = first or trouble
            continue
        if row and (href := row.href_in("d:current-user-principal")):
            return urljoin(answer.url, href), first
    return url, first


def _home(line: Line, principal: str) -> str:
    try:
        answer = line.ask("PROPFIND", principal, xml.propfind("c:calendar-home-set", "d:resourcetype"), _headers(0))
    except Trouble as trouble:
        if trouble.kind == Kind.MISSING:
            return ""
        raise
    row = next(xml.rows(xml.root_of(answer.body)), None)
    if row and (href := row.href_in("c:calendar-home-set")):
        return urljoin(answer.url, href)
    return answer.url if row and row.has("d:resourcetype", "c:calendar") else ""


def calendars(line: Line, home: str) -> list[Found]:
    """Those with appointments (not those with tasks only), as the server orders them."""
    answer = line.ask("PROPFIND", home, xml.propfind(*ASKED), _headers(1))
    found = []
    for row in xml.rows(xml.root_of(answer.body)):
        if not row.has("d:resourcetype", "c:calendar") or not _takes_events(row):
            continue
        url = urljoin(answer.url, row.href)
        name = row.text("d:displayname") or urlsplit(url).path.rstrip("/").rpartition("/")[2]
        found.append(Found(url, name[:120], row.text("a:calendar-color")[:9], _writable(row)))
    return found[:MOST]


def _takes_events(row: xml.Row) -> bool:
    kinds = row.props.get(xml.tag("c:supported-calendar-component-set"))
    return kinds is None or any(each.get("name", "").upper() == "VEVENT" for each in kinds)


def _writable(row: xml.Row) -> bool:
    """A server that says nothing of rights is believed to let its owner write."""
    if xml.tag("d:current-user-privilege-set") not in row.props:
        return True
    rights = ("d:all", "d:write", "d:write-content", "d:bind")
    return any(row.has("d:current-user-privilege-set", right) for right in rights)


def _headers(depth: int) -> dict[str, str]:
    return {"Depth": str(depth), "Content-Type": "application/xml; charset=utf-8"}
