from django.apps import AppConfig


class OverviewsConfig(AppConfig):
    name = "vorzimmer.overviews"
    label = "overviews"
