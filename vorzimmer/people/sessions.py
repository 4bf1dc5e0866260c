"""The devices on which a person is signed in."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from allauth.usersessions.models import UserSession
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.translation import gettext as _

from vorzimmer.foundation import clock
from vorzimmer.people.models import User

ended: list[Callable[[str], None]] = []
"""Called with the key of a session that has ended; later rooms append themselves (open event streams)."""

SEEN_EVERY = timedelta(minutes=5)
BROWSERS = (
    ("Edge", r"Edg(e|A|iOS)?/"),
    ("Opera", r"OPR/"),
    ("Samsung Internet", r"SamsungBrowser/"),
    ("Firefox", r"Firefox/|FxiOS/"),
    ("Chrome", r"Chrome/|CriOS/|Chromium/"),
    ("Safari", r"Safari/"),
)
SYSTEMS = (
    ("iPhone", r"iPhone"),
    ("iPad", r"iPad"),
    ("Android", r"Android"),
    ("Windows", r"Windows"),
    ("macOS", r"Mac OS X|Macintosh"),
    ("ChromeOS", r"CrOS"),
    ("Linux", r"Linux|X11"),
)
HANDHELD = {"iPhone", "iPad", "Android"}


@dataclass(frozen=True, slots=True)
class Device:
    """One signed-in browser, as its owner would describe it."""

    row: UserSession
    is_current: bool

    @property
    def words(self) -> str:
        """Firefox on Windows."""
        return device_words(self.row.user_agent)

    @property
    def icon(self) -> str:
        """A phone or a screen."""
        return "smartphone" if _first(SYSTEMS, self.row.user_agent) in HANDHELD else "monitor"


def device_words(user_agent: str) -> str:
    """Browser and system in words; browsers that disguise themselves stay unknown."""
    browser, system = _first(BROWSERS, user_agent), _first(SYSTEMS, user_agent)
    if browser and system:
        return _("%(browser)s on %(system)s") % {"browser": browser, "system": system}
    return browser or system or _("Unknown device")


def _first(kinds: tuple[tuple[str, str], ...], text: str) -> str:
    return next((name for name, pattern in kinds if re.search(pattern, text)), "")


def devices(request: HttpRequest, person: User) -> list[Device]:
    """Where this person is signed in: this device first, then those used last. Forgets what is over."""
    rows = UserSession.objects.purge_and_list(person)
    found = [Device(row, row.session_key == request.session.session_key) for row in rows]
    return sorted(found, key=lambda device: (not device.is_current, -device.row.last_seen_at.timestamp()))


def seen(request: HttpRequest) -> None:
    """Note that this device is in use, at most once in five minutes: reading a page shall not write."""
    key = request.session.session_key
    if key and cache.add(f"seen:{key}", True, SEEN_EVERY.total_seconds()):
        UserSession.objects.filter(session_key=key).update(last_seen_at=clock.now())


def end(session: UserSession) -> None:
    """Sign this device out now, with its open pages."""
    key = session.session_key
    session.end()
    tell_ended(key)


def end_others(request: HttpRequest, person: User) -> int:
    """Sign out every device but this one; how many there were."""
    others = UserSession.objects.filter(user=person).exclude(session_key=request.session.session_key)
    rows = list(others)
    for row in rows:
        end(row)
    return len(rows)


def tell_ended(key: str) -> None:
    """Tell everybody who keeps something open for a session that it is over."""
    for tell in ended:
        tell(key)
