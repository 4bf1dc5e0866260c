"""Bring a workspace that was packed on another instance to this one."""

import zipfile
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.validators import validate_slug

from vorzimmer.portability.archives import unpack


class Command(BaseCommand):
    """`import_workspace nordlicht-2026-11-24.zip`."""

    help = "Brings a packed workspace in: everything or nothing. People sign in with a code by e-mail."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("archive", type=Path)
        parser.add_argument("--slug", default="", help="another short name, if the old one is taken here")

    def handle(self, *args: Any, **options: Any) -> None:
        slug = options["slug"].lower()
        try:
            if slug:
                validate_slug(slug)
            with zipfile.ZipFile(options["archive"]) as archive:
                brought = unpack.workspace(archive, slug=slug, say=self.stdout.write)
        except (OSError, zipfile.BadZipFile, ValidationError, unpack.NotWhole) as error:
            raise CommandError(f"Nothing was brought in. {error}") from error
        self.stdout.write(f"{brought.name}: {settings.BASE_URL}/w/{brought.slug}/")
