"""Calls in the browser: signalling, relays, what came of a call."""

from django.apps import AppConfig


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
        import_module("vorzimmer.calendars.parts").offer(import_module("vorzimmer.calls.about").beside_appointment)
