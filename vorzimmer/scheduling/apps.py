from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SchedulingConfig(AppConfig):
    name = "vorzimmer.scheduling"
    label = "scheduling"

    def ready(self) -> None:
        """Times that are looked for wait for somebody; the page of calendars and conversations lead to them."""
        from importlib import import_module

        from vorzimmer.calendars.links import offer
        from vorzimmer.scheduling.waiting import connect

        connect()
        import_module("vorzimmer.conversations.header_ways").ways.append(
            import_module("vorzimmer.scheduling.ways").way_to_a_time
        )
        offer("times", _("Finding times"), "scheduling:searches", words=_("Suitable times, polls, offers"))
