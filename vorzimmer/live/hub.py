"""What rooms say to open browsers: from any thread, after the commit, and without ever raising."""

import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from uuid import UUID

from vorzimmer.live import bus
from vorzimmer.live.messages import Message, digest, split

if TYPE_CHECKING:
    from vorzimmer.live.streams import Streams
    from vorzimmer.people.actor import Actor

log = logging.getLogger("vorzimmer.live")

presence_audience: list[Callable[[UUID], Iterable[UUID]]] = []
"""Later rooms add functions that say who may know that a membership came or left."""

typing_audience: list[Callable[["Actor", str], Iterable[UUID]]] = []
"""Later rooms add functions that say who sees the actor type in a topic; empty when it is not theirs."""

_own: list["Streams"] = []
_heard: list[list[Message]] = []


def changed(membership_ids: Iterable[UUID], topics: Iterable[str]) -> None:
    """The parts that show `topics` are out of date for these people."""
    _send({"to": [_hex(pk) for pk in membership_ids], "topics": sorted(set(topics))})


def say(membership_ids: Iterable[UUID], kind: str, **content: Any) -> None:
    """A passing remark that is nowhere stored (somebody types, somebody came); JSON content."""
    _send({"to": [_hex(pk) for pk in membership_ids], "kind": kind, "content": content})


def cut(membership_id: UUID) -> None:
    """End all streams of somebody who may no longer see this workspace."""
    _send({"cut": _hex(membership_id)})


def cut_session(session_key: str) -> None:
    """End all streams of a session that was signed out."""
    _send({"cut_session": digest(session_key)})


def here(membership_ids: Iterable[UUID]) -> set[UUID]:
    """Which of these have a page open, in any process; a crashed process is forgotten after 45 seconds."""
    wanted = set(membership_ids)
    open_here = streams()
    present = {pk for pk in wanted if open_here and pk in open_here.by_member}
    if bus.current().shared and (unseen := wanted - present):
        from vorzimmer.live import presence

        present |= presence.seen_elsewhere(unseen)
    return present


def attach(streams: "Streams | None") -> None:
    """The open streams of this process (set by the server while it runs)."""
    _own[:] = [streams] if streams else []


def streams() -> "Streams | None":
    """The open streams of this process; None where no browser can connect."""
    return _own[0] if _own else None


@contextmanager
def listening() -> Iterator[list[Message]]:
    """For tests: the list fills with what is said inside, as dictionaries."""
    heard: list[Message] = []
    _heard.append(heard)
    try:
        yield heard
    finally:
        _heard.remove(heard)


def _hex(pk: UUID) -> str:
    return pk.hex


def _send(message: Message) -> None:
    if message.get("to") == [] or message.get("topics") == []:
        return
    for heard in _heard:
        heard.append(message)
    try:
        if own := streams():
            own.deliver_soon(message)
        if bus.current().shared:
            for part in split(message, bus.ORIGIN):
                bus.current().publish(part)
    except Exception as error:
        log.warning("live message lost", extra={"error": type(error).__name__})
