from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HandoversConfig(AppConfig):
    name = "vorzimmer.handovers"
    label = "handovers"

    def ready(self) -> None:
        """How two begin, change over and part is one of the places of an engagement; answers come sooner meanwhile."""
        from vorzimmer.engagements.places import beside_the_list, offer
        from vorzimmer.handovers.keeping import link_to_what_remains
        from vorzimmer.handovers.sooner import while_settling_in
        from vorzimmer.handovers.waiting import connect
        from vorzimmer.tasks.answering import sooner

        connect()
        sooner.append(while_settling_in)
        offer("together", _("Together"), "handovers:plan", order=60)
        beside_the_list.append(link_to_what_remains)
