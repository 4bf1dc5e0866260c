"""Looking at an account elsewhere before and while it is connected. No transaction waits for the other side."""

from dataclasses import asdict, dataclass
from typing import Any
from urllib.parse import urlsplit

from django.views.decorators.debug import sensitive_variables

from vorzimmer.caldav.client import discovery
from vorzimmer.caldav.client.faults import Kind, Trouble
from vorzimmer.caldav.client.line import Credentials, Line
from vorzimmer.caldav.models import Connection
from vorzimmer.caldav.sync.course import WHY
from vorzimmer.tenancy.writes import writes_allowed
from vorzimmer.vault import sealing


@dataclass(frozen=True, slots=True)
class Account:
    """Where the calendars are, and which there are."""

    home: str
    found: list[dict[str, Any]]


@sensitive_variables("password")
def look(address: str, user: str, password: str) -> Account:
    """Sign in and find the calendars. Raises Trouble."""
    with Line(Credentials(user, password)) as line:
        home = discovery.home_of(line, address)
        return Account(home, [asdict(each) for each in discovery.calendars(line, home)])


def look_again(connection: Connection) -> None:
    """Which calendars there are now. Raises Trouble."""
    with Line(credentials_of(connection)) as line:
        found = [asdict(each) for each in discovery.calendars(line, connection.home)]
    with writes_allowed(WHY):
        connection.change(found=found)


def credentials_of(connection: Connection) -> Credentials:
    """To sign in with. Trouble when the password can no longer be opened: the house's key is another one."""
    try:
        return Credentials(connection.user_name, sealing.opened(connection).text)
    except sealing.Unreadable as unreadable:
        raise Trouble(Kind.SIGN_IN, "sealed") from unreadable


def name_for(address: str) -> str:
    """How a connection is called when its person says nothing: the server's name."""
    host = urlsplit(discovery.as_url(address)).hostname or address
    return host.removeprefix("www.").removeprefix("caldav.")[:80]
