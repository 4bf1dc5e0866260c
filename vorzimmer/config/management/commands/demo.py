"""Fill an empty house with a little agency."""

from typing import Any

from django.core.management.base import BaseCommand

from vorzimmer.tenancy.models import Workspace


class Command(BaseCommand):
    help = "Make the demo: an agency with four clients, five assistants and three months of work. Once."

    def handle(self, *args: Any, **options: Any) -> None:
        from vorzimmer.config.demo.build import SLUG, build

        if Workspace.objects.filter(slug=SLUG).exists():
            return
        self.stdout.write("Setting up the demo agency, three months of work …")
        self.stdout.flush()
        build()
