from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ConversationsConfig(AppConfig):
    name = "vorzimmer.conversations"
    label = "conversations"

    def ready(self) -> None:
        """Earlier rooms learn who sees files of messages, somebody typing, somebody coming, what is to be confirmed."""
        import_module("vorzimmer.conversations.audiences")
        places = import_module("vorzimmer.engagements.places")
        import_module("vorzimmer.conversations.waiting").connect()
        places.offer("conversation", _("Conversation"), "conversations:room", order=20)
