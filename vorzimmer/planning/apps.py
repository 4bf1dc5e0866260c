from django.apps import AppConfig


class PlanningConfig(AppConfig):
    name = "vorzimmer.planning"
    label = "planning"
