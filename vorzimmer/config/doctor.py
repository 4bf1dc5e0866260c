"""What `vorzimmer check` looks at before people are let in."""

import tempfile
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings
from django.core import checks

from vorzimmer.config import health

BY_OURSELVES = {
    "security.W004",
    "security.W008",
    "security.W012",
    "security.W016",
    "security.W021",
    "security.W005",
    "mail.E001",
}
"""What Django says about https and mail: both are looked at here, in plainer words."""


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at."""

    good: bool
    words: str


def examine() -> list[Finding]:
    """Everything, in the order in which one would repair it."""
    return [_data(), _database(), *_tables(), _vault(), _address(), _mail(), _letterbox(), *_django()]


def _data() -> Finding:
    try:
        with tempfile.TemporaryFile(dir=settings.DATA):
            return Finding(True, f"The data folder {settings.DATA} can be written to.")
    except OSError as error:
        return Finding(False, f"The data folder {settings.DATA} cannot be written to ({error.strerror}).")


def _database() -> Finding:
    name = settings.DATABASES["default"]["ENGINE"].rsplit(".", 1)[-1]
    good = health.database() == health.OK
    return Finding(good, f"The database ({name}) answers." if good else f"The database ({name}) does not answer.")


def _tables() -> list[Finding]:
    if health.database() != health.OK:
        return []
    missing = len(health.unapplied())
    words = "Its tables are up to date." if not missing else f"{missing} migrations are missing: vorzimmer migrate"
    return [Finding(not missing, words)]


def _vault() -> Finding:
    from vorzimmer.vault import doctor

    good, words = doctor.look()
    return Finding(good, words)


def _address() -> Finding:
    parts = urlsplit(settings.BASE_URL)
    local = parts.hostname in {"127.0.0.1", "localhost", "::1"}
    if parts.scheme == "https":
        return Finding(True, f"People reach it at {settings.BASE_URL}.")
    if local:
        return Finding(True, f"Reachable on this machine only ({settings.BASE_URL}); BASE_URL=https://… for others.")
    return Finding(False, f"{settings.BASE_URL} is not encrypted: put a proxy with https in front and set BASE_URL.")


def _mail() -> Finding:
    if not settings.EMAIL_URL:
        return Finding(False, "No mail goes out: set EMAIL_URL=smtp://user:password@host:587")
    from django.core import mail

    try:
        sender = mail.mailers["default"]
        opened = sender.open()
    except Exception as error:
        return Finding(False, f"The mail server does not answer ({type(error).__name__}): look at EMAIL_URL.")
    if opened:
        sender.close()
    return Finding(True, "The mail server answers.")


def _letterbox() -> Finding:
    from vorzimmer.letterbox import doctor

    good, words = doctor.look()
    return Finding(good, words)


def _django() -> list[Finding]:
    found = checks.run_checks(include_deployment_checks=True, databases=["default"])
    serious = [one for one in found if one.level >= checks.WARNING and one.id not in BY_OURSELVES]
    return [Finding(False, f"{one.msg} ({one.id})") for one in serious if not one.is_silenced()]
