from importlib import import_module

from django.apps import AppConfig


class ScreensConfig(AppConfig):
    name = "vorzimmer.screens"
    label = "screens"

    def ready(self) -> None:
        """The palette learns which pages stand in the frame, devices how much waits."""
        import_module("vorzimmer.screens.context")
        import_module("vorzimmer.screens.badge")
