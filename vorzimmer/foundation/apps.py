from django.apps import AppConfig


class FoundationConfig(AppConfig):
    name = "vorzimmer.foundation"
    label = "foundation"
