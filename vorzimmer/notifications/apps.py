from importlib import import_module

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class NotificationsConfig(AppConfig):
    name = "vorzimmer.notifications"
    label = "notifications"

    def ready(self) -> None:
        """Every room's letters and one-click purposes are known as soon as the house stands."""
        autodiscover_modules("letters", "links")
        import_module("vorzimmer.notifications.unsubscribe")
