from django.apps import AppConfig


class ApiConfig(AppConfig):
    name = "vorzimmer.api"
    label = "api"
