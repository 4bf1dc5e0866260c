from django.apps import AppConfig


class PortabilityConfig(AppConfig):
    name = "vorzimmer.portability"
    label = "portability"
