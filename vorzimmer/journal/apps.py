from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class JournalConfig(AppConfig):
    name = "vorzimmer.journal"
    label = "journal"

    def ready(self) -> None:
        """Every room's vocabulary, actions and reactions exist as soon as the house stands."""
        autodiscover_modules("entries", "actions", "reactions", "telling")
