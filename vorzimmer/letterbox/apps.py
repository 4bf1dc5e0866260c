from django.apps import AppConfig


class LetterboxConfig(AppConfig):
    name = "vorzimmer.letterbox"
    label = "letterbox"
