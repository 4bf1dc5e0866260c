from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AgreementsConfig(AppConfig):
    name = "vorzimmer.agreements"
    label = "agreements"

    def ready(self) -> None:
        """Acts ask the agreement from now on."""
        from vorzimmer.agreements.enforcing import connect
        from vorzimmer.agreements.rules.reading import reads
        from vorzimmer.agreements.waiting import connect as list_what_waits
        from vorzimmer.engagements.places import offer

        connect()
        list_what_waits()
        offer(
            "agreement", _("Agreement"), "agreements:agreement", order=30,
            may=lambda actor, engagement: reads(actor, engagement) is None,
        )  # fmt: skip
