from django.apps import AppConfig


class MembersConfig(AppConfig):
    name = "vorzimmer.members"
    label = "members"
