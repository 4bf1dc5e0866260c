from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CaldavConfig(AppConfig):
    name = "vorzimmer.caldav"
    label = "caldav"

    def ready(self) -> None:
        """The settings of calendars lead to what is kept in step with other programs."""
        from vorzimmer.calendars.links import offer

        words = _("Nextcloud, iCloud and others; phones and calendar programs")
        offer("in-step", _("Calendars in step"), "caldav:overview", words=words)
