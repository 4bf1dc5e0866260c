from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HandoversConfig(AppConfig):
    name = "vorzimmer.handovers"
    label = "handovers"

    def ready(self) -> None:
        """How two begin, change over and part is one of the places of an engagement."""
        from importlib import import_module

        from vorzimmer.engagements.places import beside_the_list, offer
        from vorzimmer.handovers.waiting import connect

        connect()
        offer("together", _("Together"), "handovers:plan", order=60)
        beside_the_list.append(import_module("vorzimmer.handovers.keeping").link_to_what_remains)
