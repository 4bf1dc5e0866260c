from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HandbookConfig(AppConfig):
    name = "vorzimmer.handbook"
    label = "handbook"

    def ready(self) -> None:
        """Earlier rooms learn who sees files of pages, what a task can have, where a handbook is, what comes into it."""
        access = import_module("vorzimmer.files.access")
        access.shown_in.append(import_module("vorzimmer.handbook.queries").is_shown)
        import_module("vorzimmer.conversations.agreed_ways").ways.append(
            import_module("vorzimmer.handbook.ways").way_into_the_handbook
        )
        presence = import_module("vorzimmer.tasks.queries.presence")
        linked = import_module("vorzimmer.handbook.queries.around").OF_TASK
        presence.KINDS[import_module("vorzimmer.handbook.models").PageLink] = (linked,)
        places = import_module("vorzimmer.engagements.places")
        places.offer("handbook", _("Handbook"), "handbook:pages", order=40)
