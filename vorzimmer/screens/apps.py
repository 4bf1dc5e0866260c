from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ScreensConfig(AppConfig):
    name = "vorzimmer.screens"
    label = "screens"

    def ready(self) -> None:
        """The palette learns which pages stand in the frame, devices how much waits, an engagement its first page."""
        places = import_module("vorzimmer.engagements.places")
        places.offer("overview", _("Overview"), "screens:engagement", order=0)
        import_module("vorzimmer.screens.context")
        import_module("vorzimmer.screens.badge")
