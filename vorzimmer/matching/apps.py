from django.apps import AppConfig


class MatchingConfig(AppConfig):
    name = "vorzimmer.matching"
    label = "matching"
