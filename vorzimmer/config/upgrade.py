"""Before the first page of a version: its tables and its design files. Quick when both are there."""

from collections.abc import Callable
from pathlib import Path

from django.conf import settings


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
    """Copy the design's files to where they are served from, if one of them is newer than the last copy."""
    if "Manifest" not in settings.STORAGES["staticfiles"]["BACKEND"]:
        return
    from django.contrib.staticfiles.finders import get_finders
    from django.core.management import call_command

    manifest = Path(settings.STATIC_ROOT or "") / "staticfiles.json"
    copied = manifest.stat().st_mtime if manifest.exists() else 0
    files = (Path(storage.path(name)) for finder in get_finders() for name, storage in finder.list([]))
    if any(file.stat().st_mtime > copied for file in files):
        call_command("collectstatic", interactive=False, clear=True, verbosity=0)
