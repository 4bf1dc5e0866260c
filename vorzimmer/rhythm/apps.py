from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RhythmConfig(AppConfig):
    name = "vorzimmer.rhythm"
    label = "rhythm"

    def ready(self) -> None:
        """Mornings, reports, talks and the pulse are one of the places of an engagement."""
        from vorzimmer.engagements.places import offer
        from vorzimmer.rhythm.waiting import connect

        connect()
        offer("rhythm", _("Rhythm"), "rhythm:rhythm", order=37)
