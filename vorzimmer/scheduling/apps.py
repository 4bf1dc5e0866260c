from django.apps import AppConfig


class SchedulingConfig(AppConfig):
    name = "vorzimmer.scheduling"
    label = "scheduling"
