"""What an address of this house leads to, for a small card below a message. Nothing outside is ever asked."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit
from uuid import UUID

from django.conf import settings
from django.http import Http404
from django.urls import get_script_prefix, reverse

from vorzimmer.files.models import StoredFile
from vorzimmer.files.queries import get_file
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.queries import get_task

MOST = 3
_KEY = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_PLACE = re.compile(rf"(?:https?://[^\s/\"<>]+)?/w/[\w-]+/(?:tasks|files)/{_KEY}/?", re.IGNORECASE)
_INSIDE = re.compile(rf"^(tasks|files)/({_KEY})/?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Card:
    """One of the two."""

    url: str
    task: Task | None = None
    file: StoredFile | None = None


def addresses_in(html: str) -> list[str]:
    """Addresses of tasks and files of this workspace, each once, at most three."""
    if "/w/" not in html:
        return []
    found = (address for address in _PLACE.findall(html) if _inside(address))
    return list(dict.fromkeys(address.rstrip("/") + "/" for address in found))[:MOST]


def card_of(actor: Actor, address: str) -> Card | None:
    """None for what is not there, or not for the actor."""
    match = _inside(address)
    if match is None:
        return None
    kind, key = match[1].lower(), UUID(match[2])
    try:
        if kind == "tasks":
            return Card(reverse("screens:task", args=[key]), task=get_task(actor, key))
        return Card(reverse("files:file", args=[key]), file=get_file(actor, key))
    except Http404:
        return None


def _inside(address: str) -> re.Match[str] | None:
    """The rest of an address that leads into this workspace of this house."""
    parts, prefix = urlsplit(address), get_script_prefix()
    if parts.netloc not in ("", urlsplit(settings.BASE_URL).netloc) or not parts.path.startswith(prefix):
        return None
    return _INSIDE.match(parts.path.removeprefix(prefix))
