from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "vorzimmer.search"
    label = "search"
