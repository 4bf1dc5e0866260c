"""Calls in the browser: signalling, relays, what came of a call."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CallsConfig(AppConfig):
    name = "vorzimmer.calls"
    label = "calls"

    def ready(self) -> None:
        """Who wants to be called back stands under "Today"; a button to call stands where people are."""
        from importlib import import_module

        from vorzimmer.calls.waiting import connect

        connect()
        import_module("vorzimmer.conversations.header_ways").ways.append(
            import_module("vorzimmer.calls.ways").way_to_a_call
        )
        back = import_module("vorzimmer.calls.calling_back")
        import_module("vorzimmer.calendars.things").offer(back.KIND, _("Note of a call"), "phone", back.find)
        import_module("vorzimmer.handovers.retaining").offer(
            _("Who called from outside: name, firm, number"), _("180 days after nothing is left to do with the note")
        )
        import_module("vorzimmer.calendars.parts").offer(import_module("vorzimmer.calls.about").beside_appointment)
