from importlib import import_module

from django.apps import AppConfig


class EngagementsConfig(AppConfig):
    name = "vorzimmer.engagements"
    label = "engagements"

    def ready(self) -> None:
        """The second reading learns who reads what is written in an engagement."""
        import_module("vorzimmer.engagements.readers")
