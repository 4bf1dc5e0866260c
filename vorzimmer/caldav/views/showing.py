"""What the pages of this room show."""

from dataclasses import dataclass
from typing import Any
from zlib import crc32

from vorzimmer.caldav import queries, saying
from vorzimmer.caldav.forms import LinkForm
from vorzimmer.calendars.access import own_calendars
from vorzimmer.people.actor import Actor

TOPIC = "caldav"


@dataclass(frozen=True, slots=True)
class Account:
    """A connection as it is shown: what is kept in step, what is wrong, what to do."""

    connection: Any
    linked: list[Any]
    words: saying.Words | None
    long: bool

    @property
    def conflicts(self) -> int:
        return sum(each.conflicts_open for each in self.linked)

    @property
    def asks(self) -> bool:
        return any(each.asks for each in self.linked)

    @property
    def kept(self) -> int:
        """How many appointments are in step."""
        return sum(each.fine for each in self.linked)


def accounts_of(connections: list[Any]) -> list[Account]:
    """With one query for what is kept in step."""
    links = queries.links_of(connections) if connections else []
    return [_account(each, [link for link in links if link.connection_id == each.pk]) for each in connections]


def _account(connection: Any, linked: list[Any]) -> Account:
    words = saying.words_of(connection.trouble, connection.trouble_detail) if connection.trouble else None
    return Account(connection, linked, words, saying.failing_long(connection.failing_since))


def overview(actor: Actor) -> dict[str, Any]:
    """The page of all that is kept in step."""
    connections = queries.my_connections(actor)
    return {
        "accounts": accounts_of(connections),
        "conflicts": queries.open_conflicts(actor) if connections else [],
        "devices": queries.my_devices(actor),
        "others": queries.devices_of_others(actor),
        "topic": TOPIC,
    }


def one(actor: Actor, connection: Any, form: Any = None) -> dict[str, Any]:
    """The page of one connection: what there is, with a form for what is not kept in step yet."""
    (account,) = accounts_of([connection])
    taken = {each.url for each in account.linked}
    here = {each.calendar_id for each in account.linked}
    own = [(str(each.pk), str(each)) for each in own_calendars(actor.membership) if each.pk not in here]
    free = [each for each in connection.found if each["url"] not in taken]
    forms = [form if form and form.data.get("url") == each["url"] else link_form(own, each) for each in free]
    return {"account": account, "connection": connection, "free": list(zip(free, forms, strict=True)), "topic": TOPIC}


def link_form(own: list[tuple[str, str]], found: dict[str, Any], data: Any = None) -> LinkForm:
    """For one calendar there."""
    mark = f"link-{crc32(found['url'].encode()):08x}-%s"
    return LinkForm(own, found["writable"], data, initial={"url": found["url"]}, auto_id=mark)
