"""What goes from process to process: small JSON objects that name people and topics."""

import hashlib
import json
from collections.abc import Iterator
from typing import Any

Message = dict[str, Any]
MOST = 7000
"""Bytes per message; PostgreSQL's NOTIFY takes 8,000."""
PEOPLE, TOPICS = 100, 20


def digest(session_key: str) -> str:
    """A session as it may be named to others."""
    return hashlib.sha256(session_key.encode()).hexdigest()[:32]


def split(message: Message, origin: str) -> Iterator[str]:
    """The message as one or several texts of at most `MOST` bytes, each naming the process it comes from."""
    people = message.get("to", [])
    topics = message.get("topics", [])
    for first in range(0, max(len(people), 1), PEOPLE):
        for start in range(0, max(len(topics), 1), TOPICS):
            part = message | {"from": origin}
            if people:
                part["to"] = people[first : first + PEOPLE]
            if topics:
                part["topics"] = topics[start : start + TOPICS]
            text = json.dumps(part, separators=(",", ":"))
            if len(text.encode()) > MOST:
                raise ValueError("a live message is too long: name topics, do not send content")
            yield text


def event(name: str, content: Any, moment: int) -> bytes:
    """One server-sent event; its id is the time in milliseconds, from which a browser can catch up."""
    return f"id: {moment}\nevent: {name}\ndata: {json.dumps(content, separators=(',', ':'))}\n\n".encode()
