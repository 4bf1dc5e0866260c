"""Before the first page of a version: its tables and its design files. Quick when both are there."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from django.conf import settings

COPIED = "copied-from"
"""A file beside the copies: the fingerprint of what they were made of."""


def bring_up_to_date(say: Callable[[str], None]) -> bool:
    """Apply missing migrations and copy changed design files; True when tables were changed."""
    from vorzimmer.config.health import unapplied

    missing = bool(unapplied())
    if missing:
        from django.core.management import call_command

        say("Setting up the database …")
        call_command("migrate", interactive=False, verbosity=0)
    gather_design()
    return missing


def gather_design() -> None:
    """Copy the design's files to where they are served from, if they are not those of the last copy."""
    if "Manifest" not in settings.STORAGES["staticfiles"]["BACKEND"]:
        return
    from django.contrib.staticfiles.finders import get_finders
    from django.core.management import call_command

    files = {name: Path(storage.path(name)) for finder in get_finders() for name, storage in finder.list([])}
    copied, now = Path(settings.STATIC_ROOT or "") / COPIED, fingerprint(files)
    if not copied.exists() or copied.read_text() != now:
        call_command("collectstatic", interactive=False, clear=True, verbosity=0)
        copied.write_text(now)


def fingerprint(files: dict[str, Path]) -> str:
    """Names, sizes and times: an unpacked archive brings files that are new here and look old."""
    seen = sorted((name, path.stat()) for name, path in files.items())
    return sha256(repr([(name, stat.st_size, stat.st_mtime_ns) for name, stat in seen]).encode()).hexdigest()
