from django.apps import AppConfig


class LiveConfig(AppConfig):
    name = "vorzimmer.live"
    label = "live"
