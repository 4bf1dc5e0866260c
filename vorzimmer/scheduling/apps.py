from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SchedulingConfig(AppConfig):
    name = "vorzimmer.scheduling"
    label = "scheduling"

    def ready(self) -> None:
        """Times that are looked for wait for somebody; the page of calendars leads to them."""
        from vorzimmer.calendars.links import offer
        from vorzimmer.scheduling.waiting import connect

        connect()
        offer("times", _("Finding times"), "scheduling:searches", words=_("Suitable times, polls, offers"))
