from importlib import import_module

from django.apps import AppConfig


class ConversationsConfig(AppConfig):
    name = "vorzimmer.conversations"
    label = "conversations"

    def ready(self) -> None:
        """Earlier rooms learn who sees files of messages, somebody typing, somebody coming."""
        import_module("vorzimmer.conversations.audiences")
