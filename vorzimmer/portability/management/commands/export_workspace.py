"""Pack a workspace from the command line: a backup of one workspace, or its way to another instance."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django_scopes import scope

from vorzimmer.portability.archives import pack
from vorzimmer.tenancy.models import Workspace


class Command(BaseCommand):
    """`export_workspace nordlicht nordlicht.zip`."""

    help = "Packs everything of a workspace but secrets into an archive that import-workspace brings in."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slug")
        parser.add_argument("archive", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        here = Workspace.objects.filter(slug=options["slug"].lower()).first()
        if here is None:
            raise CommandError(f"There is no workspace at /w/{options['slug']}/.")
        if options["archive"].exists():
            raise CommandError(f"{options['archive']} exists already.")
        with scope(workspace=here), options["archive"].open("w+b") as target:
            pack.workspace(here, target)
            size, sha256 = pack.measured(target)
        self.stdout.write(f"{options['archive']}: {size} bytes, SHA-256 {sha256}")
