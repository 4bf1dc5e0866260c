from django.apps import AppConfig


class CalendarsConfig(AppConfig):
    name = "vorzimmer.calendars"
    label = "calendars"
