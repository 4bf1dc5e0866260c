from django.apps import AppConfig


class ScreensConfig(AppConfig):
    name = "vorzimmer.screens"
    label = "screens"
