from django.apps import AppConfig


class EngagementsConfig(AppConfig):
    name = "vorzimmer.engagements"
    label = "engagements"
