from django.apps import AppConfig


class TalksConfig(AppConfig):
    name = "vorzimmer.talks"
    label = "talks"
