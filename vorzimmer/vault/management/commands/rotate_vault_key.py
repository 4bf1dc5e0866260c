"""A new key for the vault, and everything in it under that key."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from vorzimmer.vault import keys
from vorzimmer.vault.rotation import rewrap_all


class Command(BaseCommand):
    help = "Seal everything in the vault under a new key (decision 0031). Safe while people work."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--forget", action="store_true", help="then forget the old keys: old backups stay sealed")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            new = keys.current(keys.keyring())[0] if keys.in_environment() else keys.add_key()
        except keys.BadKeys as error:
            raise CommandError(str(error)) from error
        rotated = rewrap_all()
        self.stdout.write(f"{rotated.done} secrets are under the key {new} now.")
        if rotated.lost:
            raise CommandError(f"{rotated.lost} could not be opened with any key that is there; no key was forgotten.")
        if options["forget"]:
            self._forget()

    def _forget(self) -> None:
        if keys.in_environment():
            self.stdout.write("Take the old keys out of VAULT_KEYS yourself, and restart.")
        else:
            self.stdout.write(f"{keys.keep_only_current()} old keys are forgotten.")
