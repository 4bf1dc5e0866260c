from django.apps import AppConfig


class RhythmConfig(AppConfig):
    name = "vorzimmer.rhythm"
    label = "rhythm"
