from django.apps import AppConfig


class SecondReadingConfig(AppConfig):
    name = "vorzimmer.second_reading"
    label = "second_reading"
