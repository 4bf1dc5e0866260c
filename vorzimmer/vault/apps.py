from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class VaultConfig(AppConfig):
    name = "vorzimmer.vault"
    label = "vault"

    def ready(self) -> None:
        """The register is one of the places of an engagement."""
        from vorzimmer.engagements.places import offer
        from vorzimmer.vault.rules.accesses import see
        from vorzimmer.vault.waiting import connect

        connect()
        offer("access", _("Accesses"), "vault:accesses", order=50, may=see)
