"""What another app shared, for a short while: words in the session of the person, files in a folder of the storage.

A share arrives outside of every workspace. Once its workspace is known, its files are kept there like any others.
"""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.contrib.sessions.backends.base import SessionBase
from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage

from vorzimmer.files import keeping
from vorzimmer.files.incoming import Upload, refusal
from vorzimmer.files.names import clean_name
from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Actor

LIFETIME = timedelta(minutes=30)
MOST_FILES = 10
MOST_BASKETS = 3
FOLDER = "baskets"
BASKETS = "baskets"


@dataclass(frozen=True, slots=True)
class Basket:
    """`texts` begin the form; `files` are keys of files in the workspace `slug`, `waiting` those not kept yet."""

    texts: dict[str, str]
    slug: str = ""
    files: list[str] = field(default_factory=list)
    waiting: list[list[str]] = field(default_factory=list)


def fill(session: SessionBase, texts: dict[str, str], uploads: Iterable[Upload]) -> str:
    """A new basket; its key. What cannot be taken (empty, too large) stays out."""
    key = f"{clock.now():%Y%m%d%H%M}-{secrets.token_urlsafe(12)}"
    waiting = []
    for number, upload in enumerate([each for each in uploads if not refusal(each)][:MOST_FILES]):
        place = default_storage.save(f"{FOLDER}/{key}/{number}", upload)
        waiting.append([place, clean_name(upload.name or "")])
    _put(session, key, {"texts": texts, "waiting": waiting, "until": (clock.now() + LIFETIME).isoformat()})
    return key


def look(session: SessionBase, key: str, slug: str = "") -> Basket | None:
    """The basket, while it lasts; inside a workspace only if it was carried there."""
    known = _all(session).get(key)
    if known is None or datetime.fromisoformat(known["until"]) <= clock.now() or (slug and known.get("slug") != slug):
        return None
    return Basket(known["texts"], known.get("slug", ""), known.get("files", []), known["waiting"])


def carry(session: SessionBase, key: str, actor: Actor) -> bool:
    """Its files become files of the actor in their workspace. False when the basket is gone."""
    found = look(session, key)
    if found is None:
        return False
    files = list(found.files)
    for place, name in found.waiting:
        with default_storage.open(place) as content:
            content.name = name
            try:
                files.append(str(keeping.keep(actor.through(actor.door, f"basket {key}"), content).pk))
            except (ValidationError, NotAllowed):
                continue
    known: dict[str, Any] = {"texts": found.texts, "waiting": [], "slug": actor.workspace.slug, "files": files}
    _put(session, key, known | {"until": (clock.now() + LIFETIME).isoformat()})
    for place, _name in found.waiting:
        default_storage.delete(place)
    return True


def clear_expired() -> int:
    """Remove the files of baskets that nobody opened in time; how many."""
    try:
        folders, _files = default_storage.listdir(FOLDER)
    except FileNotFoundError:
        return 0
    oldest, gone = f"{clock.now() - LIFETIME:%Y%m%d%H%M}", 0
    for folder in folders:
        if folder[:12] < oldest:
            for name in default_storage.listdir(f"{FOLDER}/{folder}")[1]:
                default_storage.delete(f"{FOLDER}/{folder}/{name}")
                gone += 1
            default_storage.delete(f"{FOLDER}/{folder}")
    return gone


def _all(session: SessionBase) -> dict[str, Any]:
    known: dict[str, Any] = session.get(BASKETS, {})
    return known


def _put(session: SessionBase, key: str, basket: dict[str, Any]) -> None:
    """The newest few: a session is read at every page."""
    known = _all(session) | {key: basket}
    session[BASKETS] = dict(sorted(known.items())[-MOST_BASKETS:])
