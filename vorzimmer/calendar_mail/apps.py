from django.apps import AppConfig


class CalendarMailConfig(AppConfig):
    name = "vorzimmer.calendar_mail"
    label = "calendar_mail"
