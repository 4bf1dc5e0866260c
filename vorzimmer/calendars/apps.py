from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CalendarsConfig(AppConfig):
    name = "vorzimmer.calendars"
    label = "calendars"

    def ready(self) -> None:
        """The calendar is one of the places of an engagement; the agreement knows acts on appointments."""
        from vorzimmer.calendars import acting, things, waiting
        from vorzimmer.engagements.places import offer

        acting.connect()
        things.connect()
        waiting.connect()
        offer("calendar", _("Calendar"), "calendars:of_engagement", order=35)
