"""Build the index of the search anew, of one workspace or of all."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from vorzimmer.tenancy.models import Workspace


class Command(BaseCommand):
    help = "Look at everything that can be found again: after an import, or when something is missing. Safe while people work."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slug", nargs="?", default="", help="only this workspace")

    def handle(self, *args: Any, **options: Any) -> None:
        from vorzimmer.search.index.rebuilding import read_files, rebuild

        workspaces = list(Workspace.objects.filter(**({"slug": options["slug"]} if options["slug"] else {})))
        if options["slug"] and not workspaces:
            raise CommandError(f"There is no workspace {options['slug']}.")
        for workspace in workspaces:
            written, files = rebuild(workspace, self._say), read_files(workspace)
            self.stdout.write(f"{workspace.slug}: {written} entries written, {files} files read")

    def _say(self, kind: str, count: int) -> None:
        self.stdout.write(f"  {kind}: {count}")
        self.stdout.flush()
