from django.apps import AppConfig


class CallsConfig(AppConfig):
    name = "vorzimmer.calls"
    label = "calls"
