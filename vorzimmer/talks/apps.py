"""Feedback talks: prepared by both, held, kept as minutes that both confirm."""

from django.apps import AppConfig


class TalksConfig(AppConfig):
    name = "vorzimmer.talks"
    label = "talks"

    def ready(self) -> None:
        """What waits for somebody stands on the page of today."""
        from vorzimmer.talks.waiting import connect

        connect()
