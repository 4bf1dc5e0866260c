from django.apps import AppConfig


class CaldavConfig(AppConfig):
    name = "vorzimmer.caldav"
    label = "caldav"
